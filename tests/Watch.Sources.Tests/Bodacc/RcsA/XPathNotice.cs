using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.XPath;

namespace Watch.Sources.Tests.Bodacc.RcsA;

/// <summary>A party as <see cref="XPathNotice"/> finds it.</summary>
/// <param name="Block">The element it stands in.</param>
/// <param name="Siren">Nine digits that pass the check, or null.</param>
/// <param name="Capital">Amount, currency, whether variable, minimum; empty where none is printed.</param>
internal sealed record XPathParty(string Block, string? Siren, string Capital);

/// <summary>Where <see cref="XPathNotice"/> finds a company.</summary>
internal sealed record XPathSeat(string PostalCode, string City, bool Abroad, string Line, string Country);

/// <summary>
/// A second reading of an edition, by XPath over a tree, that shares nothing with the parser: what both find must be the same.
/// </summary>
internal sealed record XPathNotice(
    string Id,
    string Type,
    string? Parent,
    string PublishedOn,
    string Departement,
    string Act,
    string Category,
    string Prose,
    IReadOnlyList<XPathParty> Parties
)
{
    /// <summary>Where each establishment comes from, as printed.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary><c>dateEffet</c> of the act, or nothing.</summary>
    public string Effect { get; init; } = "";

    /// <summary><c>dateCommencementActivite</c> of the act, or nothing.</summary>
    public string Start { get; init; } = "";

    /// <summary>Where oppositions are made, as printed, or nothing.</summary>
    public string Opposition { get; init; } = "";

    /// <summary><c>dateImmatriculation</c> of the act, or nothing.</summary>
    public string Entered { get; init; } = "";

    /// <summary>Of each company its postal code and town as printed, or what stands of it abroad: the line, then the country.</summary>
    public IReadOnlyList<XPathSeat> Seats { get; init; } = [];

    public static IReadOnlyList<XPathNotice> ReadAll(Stream edition)
    {
        using XmlReader reader = XmlReader.Create(edition, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        XPathNavigator root = new XPathDocument(reader).CreateNavigator();
        string issue = root.Evaluate("string(/RCS-A_IMMAT/parution)").ToString()!;
        string day = root.Evaluate("string(/RCS-A_IMMAT/dateParution)").ToString()!;
        return [.. from XPathNavigator notice in root.Select("/RCS-A_IMMAT/listeAvis/avis") select Read(notice, issue, day)];
    }

    private static XPathNotice Read(XPathNavigator notice, string issue, string day) =>
        new(
            $"A{issue}{Number(notice, "numeroAnnonce")}",
            Text(notice, "name(typeAnnonce/*)"),
            ParentOf(notice),
            day,
            Text(notice, "numeroDepartement"),
            Text(notice, "name(acte/*)"),
            Text(notice, "acte/*/*[starts-with(name(), 'categorie')]"),
            Text(notice, "acte/*/descriptif"),
            [.. PartiesOf(notice)]
        )
        {
            Origins = [.. from XPathNavigator origin in notice.Select("etablissement/origineFonds") select origin.Value],
            Effect = Text(notice, "acte/*/dateEffet"),
            Start = Text(notice, "acte/*/dateCommencementActivite"),
            Opposition = Text(notice, "acte/*/opposition"),
            Entered = Text(notice, "acte/*/dateImmatriculation"),
            Seats = [.. from XPathNavigator firm in notice.Select("personnes/personne[personneMorale]") select SeatOf(firm)],
        };

    private static string? ParentOf(XPathNavigator notice) =>
        (bool)notice.Evaluate("boolean(parutionAvisPrecedent)")
            ? Text(notice, "substring-after(parutionAvisPrecedent/nomPublication, 'BODACC ')")
                + Text(notice, "parutionAvisPrecedent/numeroParution")
                + Number(notice, "parutionAvisPrecedent/numeroAnnonce")
            : null;

    private static IEnumerable<XPathParty> PartiesOf(XPathNavigator notice)
    {
        const string blocks =
            "personnes/personne | precedentProprietairePM | precedentProprietairePP | precedentExploitantPM | precedentExploitantPP";
        foreach (XPathNavigator party in notice.Select(blocks))
        {
            string digits = Text(party, "translate((numeroImmatriculation | */numeroImmatriculation)/numeroIdentification, ' \u00A0', '')");
            yield return new XPathParty(party.Name, PassesCheck(digits) ? digits : null, CapitalOf(party));
        }
    }

    private static XPathSeat SeatOf(XPathNavigator firm) =>
        new(
            Text(firm, "normalize-space(adresse/france/codePostal)"),
            Text(firm, "normalize-space(adresse/france/ville)"),
            (bool)firm.Evaluate("boolean(adresse/etranger)"),
            Text(firm, "normalize-space(adresse/etranger/adresse)"),
            Text(firm, "normalize-space(adresse/etranger/pays)")
        );

    private static string CapitalOf(XPathNavigator party)
    {
        string prose = Text(party, "normalize-space(translate(capital/capitalVariable, '\u00A0', ' '))");
        Match words = Regex.Match(prose, @"^(?<amount>[0-9.]+) ?(EUR|EUROS|Euros)\b");
        Match minimum = Regex.Match(prose, "minimum : (?<minimum>[0-9.]+)");
        string amount = Text(party, "capital/montantCapital");
        return amount.Length > 0 ? $"{Plain(amount)} {Text(party, "capital/devise")} False "
            : prose.Length > 0
                ? $"{Plain(words.Groups["amount"].Value)} EUR {prose.Contains("variable")} {Plain(minimum.Groups["minimum"].Value)}"
            : "";
    }

    private static string Plain(string amount) =>
        amount.Length == 0 ? "" : decimal.Parse(amount, CultureInfo.InvariantCulture).ToString("0.00##", CultureInfo.InvariantCulture);

    /// <summary>
    /// Every number of the prose that could be a firm's: nine digits, together or in threes, that pass the check and are no part of more.
    /// </summary>
    public IEnumerable<string> SirensOfProse()
    {
        for (int start = 0; start < Prose.Length; start++)
        {
            bool begins = char.IsAsciiDigit(Prose[start]) && (start == 0 || !char.IsAsciiDigit(Prose[start - 1]));
            if (begins && NineFrom(start) is ({ } digits, int end) && PassesCheck(digits) && !Amount.IsMatch(Prose[end..]))
            {
                yield return digits;
            }
        }
    }

    private static readonly Regex Amount = new("^([.,][0-9]|[ \u00A0]?(€|euros|EUR))");

    private (string? Digits, int End) NineFrom(int start)
    {
        string digits = "";
        int at = start;
        while (at < Prose.Length && digits.Length < 9)
        {
            bool apart = digits.Length is 3 or 6 && Prose[at] is ' ' or '\u00A0' or '.' && char.IsAsciiDigit(Prose[at - 1]);
            if (!char.IsAsciiDigit(Prose[at]) && !apart)
            {
                return (null, at);
            }

            digits += apart ? "" : Prose[at];
            at++;
        }

        return digits.Length == 9 && (at == Prose.Length || !char.IsAsciiDigit(Prose[at])) ? (digits, at) : (null, at);
    }

    private static bool PassesCheck(string digits)
    {
        if (digits.Length != 9 || digits.Trim('0').Length == 0 || !digits.All(char.IsAsciiDigit))
        {
            return false;
        }

        int[] numbers = [.. digits.Select(d => d - '0')];
        int[] doubled = [numbers[1] * 2, numbers[3] * 2, numbers[5] * 2, numbers[7] * 2];
        return (numbers[0] + numbers[2] + numbers[4] + numbers[6] + numbers[8] + doubled.Sum(d => (d / 10) + (d % 10))) % 10 == 0;
    }

    private static string Text(XPathNavigator at, string path) => at.Evaluate($"string({path})").ToString()!.Trim();

    private static int Number(XPathNavigator at, string path) => (int)(double)at.Evaluate($"number({path})");
}
