using System.Collections.Frozen;
using Watch.Contracts.Notices;

namespace Watch.Sources.Bodacc.Administration;

/// <summary>Tells a firm from a human being by what is printed; where nothing tells, it stays unknown.</summary>
internal static class PersonShape
{
    private static readonly FrozenSet<string> _firmWords = new[]
    {
        "ASSOCIATES",
        "ASSOCIATION",
        "ASSOCIES",
        "AUDIT",
        "BV",
        "CABINET",
        "CAPITAL",
        "CIE",
        "COMMUNAUTE",
        "COMMUNE",
        "COMPAGNIE",
        "COMPANY",
        "COMPTABLE",
        "CONSEIL",
        "CONSEILS",
        "CONSULTING",
        "CORPORATION",
        "DEVELOPPEMENT",
        "EARL",
        "ENTREPRISE",
        "ENTREPRISES",
        "ETABLISSEMENTS",
        "ETS",
        "EURL",
        "EXPERTISE",
        "FINANCE",
        "FINANCES",
        "FINANCIERE",
        "FONCIERE",
        "GESTION",
        "GMBH",
        "GROUP",
        "GROUPE",
        "HOLDING",
        "IMMOBILIER",
        "IMMOBILIERE",
        "INC",
        "INDUSTRIE",
        "INDUSTRIES",
        "INTERNATIONAL",
        "INVEST",
        "INVESTISSEMENT",
        "INVESTISSEMENTS",
        "LIMITED",
        "LLC",
        "LLP",
        "LTD",
        "MANAGEMENT",
        "PARTICIPATION",
        "PARTICIPATIONS",
        "PARTNERS",
        "PATRIMOINE",
        "PLC",
        "PROMOTION",
        "SA",
        "SARL",
        "SAS",
        "SASU",
        "SC",
        "SCEA",
        "SCI",
        "SCP",
        "SELARL",
        "SELAS",
        "SERVICES",
        "SNC",
        "SOCIETE",
        "STE",
        "SYNDICAT",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _firmWordSpans = _firmWords.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    private static readonly string[] _civilities = ["MONSIEUR ", "MADAME ", "MADEMOISELLE ", "MME ", "MLLE ", "M. "];

    public static PersonType Tell(string name, Dialect dialect, bool firm, bool human)
    {
        if (firm || human)
        {
            return firm ? PersonType.Legal : PersonType.Natural;
        }

        if (LooksLikeFirm(name))
        {
            return PersonType.Legal;
        }

        // The dot dialect prints a usage name with every human being, the comma dialect a comma; few escape both rules.
        return LooksHuman(name) ? PersonType.Natural
            : dialect == Dialect.Dot || (dialect == Dialect.Comma && !name.Contains(',', StringComparison.Ordinal)) ? PersonType.Legal
            : PersonType.Unknown;
    }

    /// <summary>A digit, an ampersand or a word of the trade.</summary>
    public static bool LooksLikeFirm(string name) =>
        name.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || name.Contains('&', StringComparison.Ordinal) || HasFirmWord(name);

    private static bool HasFirmWord(ReadOnlySpan<char> name)
    {
        foreach (Range range in name.SplitAny(' ', '-', ',', '(', ')'))
        {
            ReadOnlySpan<char> word = name[range];
            if (
                word.Contains('.')
                    ? _firmWords.Contains(word.ToString().Replace(".", "", StringComparison.Ordinal))
                    : _firmWordSpans.Contains(word)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"NOM Prénom", "Nom, Prénom", "MADAME X".</summary>
    public static bool LooksHuman(string name)
    {
        if (Array.Exists(_civilities, c => name.StartsWith(c, StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        int comma = name.IndexOf(", ", StringComparison.Ordinal);
        return (comma > 0 && IsFirstName(name.AsSpan(comma + 2))) || IsSurnameAndFirstNames(name);
    }

    private static bool IsFirstName(ReadOnlySpan<char> word) => word.Length > 1 && char.IsUpper(word[0]) && char.IsLower(word[1]);

    /// <summary>Words in capitals, particles among them, then words that only begin with one.</summary>
    private static bool IsSurnameAndFirstNames(string name)
    {
        string[] words = name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        int first = Array.FindIndex(words, w => IsFirstName(w));
        return first > 0
            && IsCapitals(words[0])
            && words.Take(first).All(w => IsCapitals(w) || char.IsLower(w[0]))
            && words.Skip(first).All(w => IsFirstName(w) || w.Length == 1);
    }

    private static bool IsCapitals(string word) => word.Length > 1 && word.All(c => char.IsUpper(c) || c is '-' or '\'');
}
