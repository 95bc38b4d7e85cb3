using System.Text;
using Watch.Contracts.Notices;
using Watch.Rules.French.Words;

namespace Watch.Rules.French;

/// <summary>What an alert says of patents, in French.</summary>
public static class PatentWording
{
    // One act was seen on seventeen; what comes after is counted.
    private const int MostPatents = 100;

    private static readonly string[] Preferred = ["fr", "en"];

    /// <summary>The title for a French reader: French, else English, else the first printed; null where there is none.</summary>
    public static LocalText? TitleOf(Patent patent) => TitleOf(patent.Titles);

    /// <summary>As the other, of titles in the order of the publisher.</summary>
    internal static LocalText? TitleOf(IReadOnlyList<LocalText> titles) =>
        Preferred
            .Select(language => titles.FirstOrDefault(t => string.Equals(t.Language, language, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(t => t is not null)
        ?? (titles.Count > 0 ? titles[0] : null);

    /// <summary>The role of a party in what is published of a patent.</summary>
    internal static string Of(PartyRole role) =>
        role switch
        {
            PartyRole.Buyer => "nouveau titulaire",
            PartyRole.Seller => "ancien titulaire",
            PartyRole.Owner => "titulaire",
            PartyRole.Applicant => "déposant",
            _ => FrenchWords.Of(role),
        };

    /// <summary>What people call a matter of patents: the entry in the register, or the publication.</summary>
    internal static string Reference(string? act, string publication) =>
        act is null ? $"publication {publication}" : $"inscription {act} au registre des brevets";

    /// <summary>Lines on the patents, and on what is not known of who held them.</summary>
    internal static void Append(StringBuilder text, NoticeFacts facts)
    {
        if (facts.Kinds.Contains(EventKind.PatentTransfer) && facts.Parties.All(p => p.Role != PartyRole.Seller))
        {
            string applicants = string.Join(", ", facts.Parties.Where(p => p.Role == PartyRole.Applicant).Select(p => p.Name));
            text.AppendLine($"- titulaire précédent : non connu{(applicants.Length == 0 ? "" : $" (déposant : {applicants})")}");
        }

        foreach (Patent patent in facts.Patents.Take(MostPatents))
        {
            text.AppendLine($"- brevet {patent.Publication}{Shown(TitleOf(patent))}{Dates(patent)}");
        }

        if (facts.Patents.Count > MostPatents)
        {
            text.AppendLine($"- et {EditionWords.Count(facts.Patents.Count - MostPatents, "un autre brevet", "autres brevets")}");
        }
    }

    private static string Shown(LocalText? title) =>
        title is null ? " (titre non publié)"
        : title.Language is null or "fr" ? $" : « {title.Text} »"
        : $" : « {title.Text} » (titre en {LanguageOf(title.Language)})";

    private static string Dates(Patent patent) =>
        (patent.FiledOn, patent.GrantedOn) switch
        {
            ({ } filed, { } granted) => $", déposé le {FrenchFigures.Of(filed)}, délivré le {FrenchFigures.Of(granted)}",
            ({ } filed, null) => $", déposé le {FrenchFigures.Of(filed)}",
            (null, { } granted) => $", délivré le {FrenchFigures.Of(granted)}",
            _ => "",
        };

    /// <summary>A language by its two letters of ISO 639-1, in lower case.</summary>
    internal static string LanguageOf(string code) =>
        code switch
        {
            "en" => "anglais",
            "de" => "allemand",
            "es" => "espagnol",
            "it" => "italien",
            _ => $"langue « {code} »",
        };
}
