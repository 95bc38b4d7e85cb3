using Watch.Contracts.Messages;
using Watch.Rules.Names;

namespace Watch.Rules.Matching;

/// <summary>Puts what the matchers of names found into the words of messages.</summary>
internal static class Recognitions
{
    public static Recognition Of(NameResult result) =>
        new()
        {
            Seen = result.Seen,
            Known = result.Name!.Text,
            Score = result.Score,
            Matcher = result.Matcher,
            Parts = [.. result.Evidence.Select(Part)],
        };

    public static Recognition Of(TextMention mention) =>
        new()
        {
            Seen = mention.Seen,
            Known = mention.Name.Text,
            Score = mention.Score,
            Matcher = mention.Matcher,
            Parts = [.. mention.Evidence.Select(Part)],
        };

    private static RecognitionPart Part(NameEvidence evidence) =>
        new(evidence.Feature, evidence.Weight, evidence.Value, evidence.Seen, evidence.Known);
}
