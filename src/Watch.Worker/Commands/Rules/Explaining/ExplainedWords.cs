using Watch.Rules.Matching;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Judging.Examples;

namespace Watch.Worker.Commands.Rules.Explaining;

/// <summary>Clauses as a person reads them; what is asked and seen stands in the words of rules.</summary>
internal static class ExplainedWords
{
    private static readonly (Sentence English, string French)[] _failing =
    [
        (new("unless {0}"), "sauf (unless) : {0}"),
        (new("known false positive, {0}: {1}"), "faux positif connu, {0} : {1}"),
        (new("the notice announces nothing"), "l'annonce n'annonce rien"),
    ];

    /// <summary>A clause with what it asks and what the notice holds.</summary>
    public static string Line(Explained part, MessageLanguage language) =>
        part.Asked is null
            ? $"{part.Name} ({string.Join(language.Say(" ; ", "; "), part.Parts.Select(p => Line(p, language)))})"
            : language.Say(
                $"{part.Name} : demandé {part.Asked}, trouvé {SeenWords.Of(part.Seen, language)}",
                $"{part.Name}: asked {part.Asked}, seen {part.Seen}"
            );

    /// <summary>What keeps a rule from firing: the first clause that failed, or what excludes.</summary>
    public static string Failing(Explanation missed, MessageLanguage language)
    {
        if (missed.When.Outcome != Outcome.Yes && missed.FirstFailing is { } failing)
        {
            return Line(failing, language);
        }

        string english = ExplainedText.Failing(missed);
        return language == MessageLanguage.English
            ? english
            : _failing
                .Select(f => f.English.Parts(english) is { } parts ? Sentence.Fill(f.French, parts) : null)
                .OfType<string>()
                .FirstOrDefault(english);
    }
}
