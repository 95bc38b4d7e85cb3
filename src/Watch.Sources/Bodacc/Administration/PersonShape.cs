using System.Collections.Frozen;
using Watch.Contracts.Notices;

namespace Watch.Sources.Bodacc.Administration;

/// <summary>Tells a firm from a human being by what is printed; where nothing tells, it stays unknown.</summary>
internal static class PersonShape
{
    private static readonly FrozenSet<string> _firmWords = new[]
    {
        "ASSOCIATES", "ASSOCIATION", "ASSOCIES", "AUDIT", "BV", "CABINET", "CAPITAL", "CIE", "COMMUNAUTE", "COMMUNE", "COMPAGNIE", "COMPANY",
        "COMPTABLE", "CONSEIL", "CONSEILS", "CONSULTING", "CORPORATION", "DEVELOPPEMENT", "EARL", "ENTREPRISE", "ENTREPRISES", "ETABLISSEMENTS",
        "ETS", "EURL", "EXPERTISE", "FINANCE", "FINANCES", "FINANCIERE", "FONCIERE", "GESTION", "GMBH", "GROUP", "GROUPE", "HOLDING",
        "IMMOBILIER", "IMMOBILIERE", "INC", "INDUSTRIE", "INDUSTRIES", "INTERNATIONAL", "INVEST", "INVESTISSEMENT", "INVESTISSEMENTS",
        "LIMITED", "LLC", "LLP", "LTD", "MANAGEMENT", "PARTICIPATION", "PARTICIPATIONS", "PARTNERS", "PATRIMOINE", "PLC", "PROMOTION", "SA",
        "SARL", "SAS", "SASU", "SC", "SCEA", "SCI", "SCP", "SELARL", "SELAS", "SERVICES", "SNC", "SOCIETE", "STE", "SYNDICAT",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] _civilities = ["MONSIEUR ", "MADAME ", "MADEMOISELLE ", "MME ", "MLLE ", "M. ", "MR "];

    public static PersonType Tell(string name, Dialect dialect, bool firm, bool human)
    {
        if (firm || human)
        {
            return firm ? PersonType.Legal : PersonType.Natural;
        }

        // The dot dialect prints a usage name with every human being, the comma dialect a comma.
        if (dialect == Dialect.Dot || LooksLikeFirm(name))
        {
            return PersonType.Legal;
        }

        return LooksHuman(name) ? PersonType.Natural
            : dialect == Dialect.Comma && !name.Contains(',', StringComparison.Ordinal) ? PersonType.Legal
            : PersonType.Unknown;
    }

    /// <summary>A digit, an ampersand or a word of the trade.</summary>
    public static bool LooksLikeFirm(string name) =>
        name.AsSpan().IndexOfAnyInRange('0', '9') >= 0
        || name.Contains('&', StringComparison.Ordinal)
        || Array.Exists(name.Split([' ', '-', ',', '(', ')']), word => _firmWords.Contains(word.Replace(".", "", StringComparison.Ordinal)));

    /// <summary>"NOM Prénom", "Nom, Prénom", "MADAME X".</summary>
    public static bool LooksHuman(string name)
    {
        if (Array.Exists(_civilities, c => name.StartsWith(c, StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        int comma = name.IndexOf(", ", StringComparison.Ordinal);
        if (comma > 0 && IsFirstName(name.AsSpan(comma + 2)))
        {
            return true;
        }

        int blank = name.IndexOf(' ', StringComparison.Ordinal);
        return blank > 1 && IsSurname(name.AsSpan(0, blank)) && IsFirstName(name.AsSpan(name.LastIndexOf(' ') + 1));
    }

    private static bool IsFirstName(ReadOnlySpan<char> words) => words.Length > 1 && char.IsUpper(words[0]) && char.IsLower(words[1]);

    private static bool IsSurname(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!char.IsUpper(c) && c is not '-' and not '\'')
            {
                return false;
            }
        }

        return true;
    }
}
