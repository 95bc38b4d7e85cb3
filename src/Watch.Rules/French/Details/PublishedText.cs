using Watch.Contracts.Notices;
using Watch.Rules.French.Words;

namespace Watch.Rules.French.Details;

/// <summary>The text of a notice as an alert quotes it: its beginning, and only where it tells more than the lines above.</summary>
internal static class PublishedText
{
    private const int LongestText = 1_500;
    private const int LongestExcerpt = 500;
    private const int ShortestText = 25;

    // Kinds with a wording of their own, for which the text of the publication would say all of it again.
    private static readonly EventKind[] _worded =
    [
        EventKind.ThresholdCrossing,
        EventKind.Intention,
        EventKind.ParentChange,
        EventKind.LeiEvent,
    ];

    /// <summary>The text, where it adds something.</summary>
    public static IEnumerable<(string What, string Value)> Of(NoticeFacts facts)
    {
        if (facts.IsOfPatents || facts.Events.Any(e => _worded.Contains(e.Kind)) || facts.Notice.Text is not { } text)
        {
            yield break;
        }

        string line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (Adds(line, facts.Labels))
        {
            (string what, int longest) = facts.IsArticle ? ("extrait", LongestExcerpt) : ("texte", LongestText);
            yield return (what, Typography.Quoted(Shortened(line, longest)));
        }
    }

    // "Création", or the item of the modification once more, tells nothing that is not told already.
    private static bool Adds(string text, IEnumerable<string> labels)
    {
        string bare = Bare(text);
        bool isItemsAlone =
            bare.StartsWith(Bare(LabelWording.Modification), StringComparison.Ordinal)
            && !text.TrimEnd('.', ' ').Contains('.', StringComparison.Ordinal);
        return bare.Length > ShortestText && !isItemsAlone && !labels.Any(l => Bare(l) == bare);
    }

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>A text that ends with a mark where it was cut.</summary>
    public static string Shortened(string text, int longest) =>
        text.Length <= longest ? text : $"{text.AsSpan(0, char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)}…";
}
