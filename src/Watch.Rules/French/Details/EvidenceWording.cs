using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Watch.Contracts;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.Firms;
using Watch.Rules.French.Words;

namespace Watch.Rules.French.Details;

/// <summary>
/// Why a rule fired, in French: the words of the rule language stay in the message, where programs read them. A value that is written in no
/// way that clauses write is shown as it is.
/// </summary>
public static partial class EvidenceWording
{
    private const int CountryCode = 2;

    private static readonly FrozenDictionary<string, (string Label, Func<string, string> Value)> _clauses = new Dictionary<
        string,
        (string, Func<string, string>)
    >(StringComparer.Ordinal)
    {
        ["kind"] = ("nature", seen => Each<EventKind>(seen, FrenchWords.Of)),
        ["label"] = ("objet", Typography.Quoted),
        ["procedure"] = ("procédure", seen => Each<InsolvencyProcedure>(seen, FrenchWords.Of)),
        ["parent-change"] = ("société mère", seen => Each<ParentMove>(seen, FrenchWords.Of)),
        ["change"] = (
            "sens de la variation du capital",
            seen =>
                seen == "increase" ? "augmentation"
                : seen == "decrease" ? "réduction"
                : "non publié"
        ),
        ["event-date"] = ("date de l’événement", Day),
        ["price"] = ("prix", Amount),
        ["stake"] = ("part détenue", Percents),
        ["threshold"] = ("seuil franchi", Percents),
        ["crossing"] = (
            "sens du franchissement",
            seen =>
                seen == "upwards" ? "en hausse"
                : seen == "downwards" ? "en baisse"
                : "non connu"
        ),
        ["votes"] = ("droits de vote détenus", Percents),
        ["votes-threshold"] = ("seuil de droits de vote franchi", Percents),
        ["threshold-distance"] = ("écart au seuil", Percents),
        ["passive"] = ("franchissement passif", YesNo),
        ["declarant"] = ("déclarant", seen => seen),
        ["cause"] = ("cause", seen => seen),
        ["except"] = ("exceptions de la règle", seen => seen == "nothing of it" ? "aucune ne s’applique" : seen),
        ["role"] = ("rôle", seen => Role(seen, [])),
        ["firm"] = ("entreprise", FirmOf),
        ["firm-departement"] = ("département de l’entreprise", seen => seen),
        ["capital"] = ("capital", Amount),
        ["capital-change"] = ("variation du capital", CapitalChange),
        ["after"] = ("publié auparavant", PastWording.Of),
        ["count"] = ("annonces de ce type", PastWording.Of),
        ["officer"] = ("dirigeants", Officers),
        ["person"] = (
            "personne",
            seen =>
                seen == "natural" ? "physique"
                : seen == "legal" ? "morale"
                : "non connue"
        ),
        ["abroad"] = ("à l’étranger", Abroad),
        ["activity-code"] = ("code d’activité", seen => seen),
        ["siren"] = ("entreprise", Numbered),
        ["party"] = ("partie", seen => PartyOf(seen, Of)),
        ["notice-departement"] = ("département du greffe", seen => seen),
        ["source"] = ("source", seen => seen),
        ["family"] = ("série", seen => seen),
        ["notice"] = ("annonce", seen => seen),
        ["published"] = ("publication", Day),
        ["text"] = ("mots trouvés", Typography.Quoted),
        ["technology"] = ("classement", Symbols),
        ["cluster"] = ("pôle", Symbols),
        ["named"] = ("entreprise nommée", Named),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every clause that has French words.</summary>
    public static IReadOnlyCollection<string> Clauses => _clauses.Keys;

    /// <summary>The same where all of this is announced: who is taken over in a crossing is not absorbed.</summary>
    public static string Of(Evidence evidence, IReadOnlyList<EventKind> announced) =>
        evidence.Clause.Split(':')[0] switch
        {
            "role" => $"rôle : {Role(evidence.Seen, announced)}",
            "party" => $"partie : {PartyOf(evidence.Seen, one => Of(one, announced))}",
            _ => Of(evidence),
        };

    /// <summary>One line, as in <c>nature : vente de fonds de commerce</c>.</summary>
    public static string Of(Evidence evidence) =>
        _clauses.TryGetValue(evidence.Clause.Split(':')[0], out (string Label, Func<string, string> Value) words)
            ? $"{words.Label} : {words.Value(evidence.Seen)}"
            : $"{evidence.Clause} : {evidence.Seen}";

    /// <summary>What the clause saw, alone.</summary>
    internal static string ValueOf(Evidence evidence) => _clauses[evidence.Clause].Value(evidence.Seen);

    private static string Each<T>(string seen, Func<T, string> word)
        where T : struct, Enum => string.Join(", ", seen.Split(", ").Select(s => KebabCase.TryParse(s, out T value) ? word(value) : s));

    private static string Day(string seen) =>
        DateOnly.TryParseExact(seen, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? FrenchFigures.Of(day)
            : seen;

    private static string Amount(string seen) =>
        AmountAndCurrency().Match(seen) is { Success: true } parts
            ? FrenchFigures.Of(
                new Money(decimal.Parse(parts.Groups["amount"].Value, CultureInfo.InvariantCulture), parts.Groups["currency"].Value)
            )
            : seen;

    private static string Percents(string seen) =>
        PercentSign()
            .Replace(seen, m => FrenchFigures.PercentAsPrinted(decimal.Parse(m.Groups["percent"].Value, CultureInfo.InvariantCulture)));

    private static string YesNo(string seen) =>
        seen == "true" ? "oui"
        : seen == "false" ? "non"
        : seen;

    private static string Role(string seen, IReadOnlyList<EventKind> announced)
    {
        string[] parts = seen.Split(": ", 2);
        string role = KebabCase.TryParse(parts[0], out PartyRole value) ? PartyWording.RoleOf(value, announced) : parts[0];
        return parts.Length == 1 ? role : $"{role} ({ReadableCase.Name(parts[1])})";
    }

    private static string FirmOf(string seen)
    {
        Match parts = Recognised().Match(seen);
        return $"{Numbered(parts.Groups["firm"].Value)}{HowOf(parts.Groups["how"].Value)}";
    }

    private static string HowOf(string how) =>
        how.Length == 0 ? ""
        : how == "name" ? ", reconnue par son nom, sans SIREN dans la publication"
        : $", reconnue par son {how}, sans SIREN dans la publication";

    private static string Numbered(string seen)
    {
        string[] parts = seen.Split(": ", 2);
        if (parts.Length < 2 || !Siren.TryParse(parts[0], out Siren siren))
        {
            return seen;
        }

        Match watched = WithSensitivity().Match(parts[1]);
        string name = watched.Success ? watched.Groups["name"].Value : parts[1];
        string about =
            watched.Success && KebabCase.TryParse(watched.Groups["word"].Value, out Sensitivity word) ? $", {FrenchWords.Of(word)}" : "";
        return $"{ReadableCase.Name(name)} ({FrenchFigures.Of(siren)}{about})";
    }

    private static string CapitalChange(string seen)
    {
        const string both = "decrease and increase, ";
        if (seen.StartsWith(both, StringComparison.Ordinal))
        {
            return $"réduction et augmentation, {CapitalChange(seen[both.Length..])}";
        }

        if (Change().Match(seen) is { Success: true } parts)
        {
            decimal change = decimal.Parse(parts.Groups["change"].Value, CultureInfo.InvariantCulture);
            string way =
                parts.Groups["unit"].Value is var unit && unit == "%"
                    ? FrenchFigures.Change(change)
                    : $"{(change < 0 ? "−" : "+")}{FrenchFigures.Of(new Money(Math.Abs(change), unit))}";
            return $"{Amount(parts.Groups["before"].Value)} → {Amount(parts.Groups["after"].Value)} ({way})";
        }

        return seen.Replace("increase", "augmentation", StringComparison.Ordinal)
            .Replace("decrease", "réduction", StringComparison.Ordinal)
            .Replace("a change", "modification", StringComparison.Ordinal)
            .Replace("no capital told", "capital non publié", StringComparison.Ordinal)
            .Replace("no earlier capital known", "capital antérieur inconnu", StringComparison.Ordinal);
    }

    private static string Officers(string seen) =>
        string.Join(
            " ; ",
            seen.Split("; ")
                .Select(one =>
                    one.Split(' ', 2) is [var change, var who] && KebabCase.TryParse(change, out OfficerChange value)
                        ? $"{FrenchWords.Of(value)} : {Officer(who)}"
                        : one
                )
        );

    // As the clause writes it: the role, then the name.
    private static string Officer(string who) => who.Split(": ", 2) is [var role, var name] ? FrenchWords.Named(name, role) : who;

    private static string Abroad(string seen) =>
        seen == "abroad, no country told" ? "oui, pays non publié"
        : seen.Length == CountryCode && seen.All(char.IsAsciiLetterUpper) ? CountryWords.Of(seen)
        : seen;

    private static string PartyOf(string seen, Func<Evidence, string> words) =>
        string.Join(
            ", ",
            NextClause().Split(seen).Select(one => one.Split(": ", 2) is [var clause, var value] ? words(new Evidence(clause, value)) : one)
        );

    private static string Symbols(string seen) =>
        seen.Replace(", additional)", ", additionnelle)", StringComparison.Ordinal).Replace(") with ", ") avec ", StringComparison.Ordinal);

    private static string Named(string seen) =>
        Quoted().Match(seen) is { Success: true } parts
            ? $"« {parts.Groups["seen"].Value} », reconnue comme {parts.Groups["known"].Value}"
            : seen;

    [GeneratedRegex(@"(?<percent>-?\d+(?:\.\d+)?) %", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PercentSign();

    [GeneratedRegex(
        @"^(?<firm>.*?)(?:, recognised by its (?<how>.+), no SIREN is given)?$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Recognised();

    [GeneratedRegex(
        @"^(?<amount>[+-]?\d+(?:\.\d+)?) (?<currency>[A-Z]{3})$",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex AmountAndCurrency();

    [GeneratedRegex(@"^(?<name>.*) \((?<word>[a-z]+)\)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WithSensitivity();

    [GeneratedRegex(
        @"^(?<before>\S+ [A-Z]{3}) to (?<after>\S+ [A-Z]{3}): (?<change>[+-]?[\d.]+) (?<unit>%|[A-Z]{3})",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Change();

    [GeneratedRegex(@", (?=[a-z-]+: )", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NextClause();

    [GeneratedRegex(@"^'(?<seen>.+)', recognised as (?<known>.+)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();
}
