using Watch.Contracts;
using Watch.Rules.Names.Running;

namespace Watch.Rules.Names;

/// <summary>
/// Finds firms in titles and articles. The longest known name wins; it has to be written as a name is; and a name that is a word of every
/// day or a surname needs something that says it is the firm. Immutable; one serves any number of threads.
/// </summary>
public sealed class TextRecogniser(IReadOnlyCollection<NamedFirm> firms)
{
    /// <summary>Stored with every alert.</summary>
    public const string Version = "texts-2";

    private const double MatchFrom = 0.5;
    private const double ReviewFrom = 0.2;

    // What has hardly a chance is left out altogether.
    private const double TellFrom = 0.01;

    private readonly TextDictionary _dictionary = new(firms);

    /// <summary>
    /// Every firm that may be named in a text, in the order of the text;
    /// <see cref="NameOutcome.None"/> where the words mean something else.
    /// </summary>
    public IReadOnlyList<TextMention> Find(string text) => _dictionary.MayStandIn(text) ? FindAll(text) : [];

    private IReadOnlyList<TextMention> FindAll(string text)
    {
        IReadOnlyList<TextWord> words = TextWords.Of(text);
        TextHits hits = new(Hits(words));
        return [.. Enumerable.Range(0, hits.All.Count).Select(i => Judge(text, words, hits, i)).Where(m => m.Score >= TellFrom)];
    }

    private List<TextHit> Hits(IReadOnlyList<TextWord> words)
    {
        List<TextHit> hits = [];
        for (int i = 0; i < words.Count; )
        {
            IReadOnlyList<TextEntry> entries = _dictionary.At(words, i);
            hits.AddRange(entries.Select(entry => new TextHit(entry, i, entries.Count == 1)));
            i += entries.Count > 0 ? entries[0].Words.Length : 1;
        }

        return hits;
    }

    private static TextMention Judge(string text, IReadOnlyList<TextWord> words, TextHits hits, int index)
    {
        (TextEntry entry, int at, bool isAlone) = hits.All[index];
        IReadOnlyList<(TextFeature Feature, string Seen)> found = new TextScene(hits, index, words).Look();
        double score = 1 / (1 + Math.Exp(-found.Sum(f => TextWeights.Of(f.Feature))));
        (int start, int end) = (words[at].Start, words[at + entry.Words.Length - 1].End);
        bool isExtended = found.Any(f => f.Feature is TextFeature.Extended);
        return new TextMention
        {
            Start = start,
            Length = end - start,
            Seen = text[start..end],
            Outcome = OutcomeOf(score, isAlone && !isExtended),
            Firm = entry.Firm,
            Name = entry.Name,
            Score = score,
            IsGroupLink = isExtended && score >= ReviewFrom,
            NoNews = NewsJudge.WhyNot(words, at, entry.Words.Length),
            Why =
                (isAlone ? "" : "several firms of the list bear this name; ")
                + string.Join("; ", found.Select(f => $"{f.Feature.ToKebabCase()} '{f.Seen}'")),
            Evidence =
            [
                .. found.Select(f => new NameEvidence(f.Feature.ToKebabCase(), TextWeights.Of(f.Feature), 1, f.Seen, entry.Name.Text)),
            ],
            Matcher = Version,
        };
    }

    private static NameOutcome OutcomeOf(double score, bool canMatch) =>
        score switch
        {
            >= MatchFrom when canMatch => NameOutcome.Match,
            >= ReviewFrom => NameOutcome.Review,
            _ => NameOutcome.None,
        };
}
