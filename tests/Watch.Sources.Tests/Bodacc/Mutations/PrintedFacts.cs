using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Watch.Contracts.Notices;

namespace Watch.Sources.Tests.Bodacc.Mutations;

/// <summary>
/// A second reader that knows nothing of the first: every number, price, date, person and place that a record prints, wherever it stands,
/// but for what is documented as not read.
/// </summary>
internal static partial class PrintedFacts
{
    private const string Renamed = Mutation.Renamed;

    private static readonly string[] _months =
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];

    private static readonly HashSet<string> _unread = new(
        "nojo identifiantClient journal opposition declarationCreance parutionAvisPrecedent jugementAnnule".Split(' '),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> _asPrinted = new(
        (
            "nom prenom nomUsage pseudonyme nomCommercial denomination denominationEIRL sigle enseigne ville codePostal pays "
            + "montantCapital numeroDepartement tribunal nomGreffeImmat"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>What is printed and stands nowhere in the notice.</summary>
    public static IReadOnlyList<string> MissingIn(Notice notice, XElement record)
    {
        string told = Told(notice);
        return
        [
            .. record
                .Descendants()
                .Where(e => !e.HasElements && IsRead(e))
                .SelectMany(FactsOf)
                .Where(f => !told.Contains(f, StringComparison.Ordinal)),
        ];
    }

    // Addresses of establishments, of human beings and streets are no place of a firm.
    private static bool IsRead(XElement leaf) =>
        !leaf.AncestorsAndSelf().Any(e => _unread.Contains(NameOf(e)))
        && !(IsAddress(leaf) && (leaf.Ancestors().Any(a => NameOf(a) == "etablissement") || !IsOfFirm(leaf)))
        && !(NameOf(leaf) == "numeroDepartement" && leaf.Parent?.Parent is not null);

    private static string NameOf(XElement element) => element.Name.LocalName.Replace(Renamed, "", StringComparison.Ordinal);

    private static bool IsAddress(XElement leaf) =>
        NameOf(leaf) is "ville" or "codePostal" or "pays" || leaf.Ancestors().Any(a => NameOf(a) is "adresse" or "siegeSocial");

    private static bool IsOfFirm(XElement leaf) =>
        leaf.Ancestors().FirstOrDefault(a => NameOf(a) is "personne" or "annonce" or "avis") is { } holder
        && !holder.Descendants().Any(d => NameOf(d) == "personnePhysique");

    private static IEnumerable<string> FactsOf(XElement leaf) =>
        NameOf(leaf) switch
        {
            "descriptif" or "administration" or "commentaire" or "complementJugement" or "contenuAnnonce" => Numbers(leaf.Value),
            "origineFonds" => [.. Numbers(leaf.Value), .. Prices(leaf)],
            var name when name.StartsWith("date", StringComparison.Ordinal) => Day(leaf.Value),
            var name when name.StartsWith("numeroIdentification", StringComparison.Ordinal) => Identification(leaf.Value),
            var name when _asPrinted.Contains(name) && Bare(leaf.Value).Length > 0 => [Bare(leaf.Value)],
            _ => [],
        };

    private static IEnumerable<string> Day(string printed)
    {
        string[] words = printed.Trim().Split([' ', '\u00A0', '/', '-'], StringSplitOptions.RemoveEmptyEntries);
        int month = words.Length == 3 ? Array.IndexOf(_months, words[1]) + 1 : 0;
        string ordered =
            month > 0 ? $"{words[2]}-{month:00}-{words[0].Replace("er", "", StringComparison.Ordinal).PadLeft(2, '0')}"
            : words.Length == 3 && words[2].Length == 4 ? $"{words[2]}-{words[1]}-{words[0]}"
            : Bare(printed);
        return ordered.Length == 0 ? [] : [ordered];
    }

    // No number yet is printed as zeros.
    private static IEnumerable<string> Identification(string printed) => printed.Any(c => c is >= '1' and <= '9') ? [Bare(printed)] : [];

    private static IEnumerable<string> Numbers(string prose) => NineDigits.Matches(prose).Select(m => Bare(m.Value));

    private static IEnumerable<string> Prices(XElement leaf) =>
        leaf.Document is null && leaf.Ancestors().Last().Descendants().Any(d => NameOf(d) == "vente")
            ? Amounts
                .Matches(leaf.Value)
                .Select(m => decimal.Parse(Bare(m.Groups["amount"].Value).Replace(',', '.'), CultureInfo.InvariantCulture))
                .Select(a => $"amount{a.ToString("0.##", CultureInfo.InvariantCulture)}")
            : [];

    private static string Told(Notice notice)
    {
        using JsonDocument json = JsonDocument.Parse(NoticeJson.Write(notice));
        IEnumerable<string> amounts = notice
            .Events.SelectMany(e => (e.PriceParts ?? []).Append(e.Price))
            .OfType<Money>()
            .Select(m => $"amount{Math.Abs(m.Amount).ToString("0.##", CultureInfo.InvariantCulture)}");
        return string.Join('\n', Values(json.RootElement).Select(Bare).Concat(amounts));
    }

    private static IEnumerable<string> Values(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Values(p.Value)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Values),
            JsonValueKind.String => [element.GetString()!],
            JsonValueKind.Number => [element.GetRawText()],
            _ => [],
        };

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));

    [GeneratedRegex(@"(?<![\d.,])\d{3}\s?\d{3}\s?\d{3}(?![\d.,])", RegexOptions.CultureInvariant)]
    private static partial Regex NineDigits { get; }

    [GeneratedRegex(
        @"(?<![\d.,\p{L}])(?<amount>\d{1,3}(?:\s\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?)\s*(?:euros?|eur)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Amounts { get; }
}
