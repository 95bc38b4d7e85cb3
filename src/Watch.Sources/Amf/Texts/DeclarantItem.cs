using System.Text.RegularExpressions;
using Watch.Contracts.Notices;

namespace Watch.Sources.Amf.Texts;

/// <summary>Reads one who declares: "la société de droit belge SITAM Imaginaire1 (Bruxelles)".</summary>
internal static partial class DeclarantItem
{
    private const int LongestName = 120;

    /// <summary>The one; null where the words are more than a name, or none.</summary>
    public static Declarant? Read(CompactText text, string source, int from, int to, DeclarantKind kind)
    {
        Match lead = Lead.Match(text.Text[..to], from);
        from += lead.Length;
        PersonType person =
            kind.Persons || lead.Groups["person"].Success ? PersonType.Natural
            : kind.Firms ? PersonType.Legal
            : PersonType.Unknown;
        string? country = null;
        if (FirmWords.BehindForm(text, from, to, out string? law) is { } behind)
        {
            (from, person, country) = (behind, PersonType.Legal, law);
        }

        if (Article.Match(text.Text[..to], from) is { Success: true } article && !IsOfName(text, from, from + article.Length))
        {
            from += article.Length;
        }

        (string name, string? address) = Addressed(Ended(text, from, to));
        (string? bare, string? mark) = NameMarks.Split(name, source);
        if (bare is null || !IsName(bare))
        {
            return null;
        }

        return new Declarant
        {
            Name = bare,
            Country = person == PersonType.Natural ? null : country ?? (address is null ? null : Nationalities.OfAddress(address)),
            Person = person == PersonType.Unknown && FirmWords.IsOfFirm(bare) ? PersonType.Legal : person,
            ControlledBy = Controllers.OfNote(mark, source),
        };
    }

    // "La Poste" is a name with its article, "L'EPIC" at the head of a sentence is not.
    private static bool IsOfName(CompactText text, int from, int behind) =>
        !text.IsWordStart(behind) || (text.IsCapital(from) && text.Text[from..behind] != "l'");

    // Behind a comma stands what the firm is ("la banque centrale…"), or the end of its name ("Group, Inc").
    private static string? Ended(CompactText text, int from, int to)
    {
        int depth = 0;
        for (int at = from; at < to; at++)
        {
            depth +=
                text.Text[at] == '(' ? 1
                : text.Text[at] == ')' ? -1
                : 0;
            if (depth == 0 && text.Text[at] == ',' && at > from && !DeclarantList.Suffix.IsMatch(text.Text, at + 1))
            {
                return at + 1 < to && text.IsCapital(at + 1) ? null : text.Shown(from, at);
            }
        }

        return depth == 0 ? text.Shown(from, to) : null;
    }

    // Brackets at the end are an address or an acronym; "Holding (France) SAS" has one inside.
    private static (string Name, string? Address) Addressed(string? shown)
    {
        string name = shown ?? "";
        string? address = null;
        while (AtEnd.Match(name) is { Success: true } bracket)
        {
            string inside = bracket.Groups["inside"].Value;
            if (inside.Any(char.IsLower))
            {
                if (address is not null)
                {
                    break;
                }

                address = inside;
            }

            name = name[..bracket.Index].TrimEnd();
        }

        return (name, address);
    }

    /// <summary>Whether a text is a name and nothing more.</summary>
    public static bool IsName(string name) =>
        name.Length is > 1 and <= LongestName
        && name.Any(char.IsUpper)
        && (char.IsUpper(name[0]) || char.IsAsciiDigit(name[0]) || Mixed.IsMatch(name))
        && !NoName.IsMatch(name);

    [GeneratedRegex(
        @"\G(?:,|\s|(?:et|de|d')(?=la|l'|le|mm?\.|mmes?))*(?<person>(?:mm?\.|mmes?|mlle|mr|monsieur|madame)(?!et))?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Lead { get; }

    [GeneratedRegex(@"\G(?:l'|la|le|les)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Article { get; }

    [GeneratedRegex(
        @"\s*\((?<inside>[^()]*(?:\([^()]*\)[^()]*)?)\)[0-9]{0,2}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex AtEnd { get; }

    // "bioImaginaire", but not "d'Ambène".
    [GeneratedRegex(@"^\p{Ll}+\p{Lu}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mixed { get; }

    // A sentence is no name.
    [GeneratedRegex(
        @"(?:^|[\s'’])(?:que|qui|qu|avoir|a|ont|est|sont|reçue?s?|courriers?|selon|indique|dont|par|contrôle|laquelle|ce|cette|ces|"
            + @"il|elle|initiateur|déclarants?)(?:[\s'’]|$)|[:;\[\]«»?!]|\.\s+(?:La|Le|Les|Ce|Par)\s",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex NoName { get; }
}
