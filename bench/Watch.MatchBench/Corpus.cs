using Watch.Benchmarks;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources;
using Watch.Sources.Seams;

namespace Watch.MatchBench;

/// <summary>
/// The notices of the real editions that announce something, or of invented ones where those are not at hand, and terms of their own words.
/// </summary>
internal sealed class Corpus
{
    /// <summary>A term stands in no more than one notice of so many: what a rule asks for is rare.</summary>
    private const int Rare = 500;

    private static readonly IDocumentParser Parser = SourceModules
        .All.SelectMany(m => m.Parsers)
        .Single(p => p.Family == "rcs-a" && p.Channel == Channel.Bulk);

    private readonly Siren[] _sirens;
    private readonly string[] _words;
    private readonly string[] _pairs;

    private Corpus(Sample[] samples, string origin)
    {
        Samples = samples;
        Origin = origin;
        _sirens = [.. samples.SelectMany(s => s.Notice.Parties).Select(p => p.Siren).OfType<Siren>().Distinct()];
        Dictionary<string, int> words = new(StringComparer.Ordinal);
        Dictionary<string, string> pairs = new(StringComparer.Ordinal);
        foreach (
            string[] text in samples.SelectMany(s => s.Text.Split('|')).Select(t => t.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        )
        {
            for (int i = 0; i < text.Length; i++)
            {
                words[text[i]] = words.GetValueOrDefault(text[i]) + 1;
                if (i + 1 < text.Length)
                {
                    pairs.TryAdd(text[i], $"{text[i]} {text[i + 1]}");
                }
            }
        }

        string[] rare =
        [
            .. words.Where(w => w.Value <= samples.Length / Rare && IsWord(w.Key)).Select(w => w.Key).Order(StringComparer.Ordinal),
        ];
        _words = [.. rare.Where((_, i) => i % 2 == 0)];
        _pairs = [.. rare.Where((_, i) => i % 2 == 1).Select(w => pairs.GetValueOrDefault(w)).OfType<string>()];
    }

    public Sample[] Samples { get; }

    public string Origin { get; }

    public static Corpus Read() =>
        Editions.Folder is { } folder
            ? new Corpus(
                [
                    .. Directory
                        .GetFiles(folder, "*.taz")
                        .Order(StringComparer.Ordinal)
                        .SelectMany(f => Notices(Editions.Read(Path.GetFileName(f)))),
                ],
                "the real editions of RCS-A"
            )
            : new Corpus(
                [.. Enumerable.Range(1, 10).SelectMany(i => Notices(Editions.Generate(i)))],
                "invented editions (the real ones are not here)"
            );

    /// <summary>So many numbers: one in ten of a party of these notices, the others of nobody in them.</summary>
    public IReadOnlyList<string> Numbers(int count)
    {
        int real = count / 10;
        return
        [
            .. Enumerable.Range(0, real).Select(i => Sample.Numbered(_sirens[(int)((long)i * _sirens.Length / real)])),
            .. Enumerable.Range(0, count - real).Select(i => Sample.Numbered(Invented.Siren(i))),
        ];
    }

    /// <summary>So many terms: rare words and pairs of words, half and half, none the beginning of another.</summary>
    public IReadOnlyList<string> Terms(int count) => [.. Spread(_words, count - (count / 2)), .. Spread(_pairs, count / 2)];

    private static bool IsWord(string text) => text.Length > 2 && text.All(char.IsAsciiLetterLower);

    private static IEnumerable<string> Spread(string[] from, int count) =>
        count > from.Length
            ? throw new InvalidOperationException($"There are {from.Length} terms, {count} are asked for.")
            : Enumerable.Range(0, count).Select(i => from[(int)((long)i * from.Length / count)]);

    private static IEnumerable<Sample> Notices(byte[] edition) =>
        Parser
            .Parse(new MemoryStream(edition), new DocumentInfo { Name = "RCS-A_BXA20260001.xml" })
            .OfType<Parsed.Accepted>()
            .Where(p => p.Notice.Events.Count > 0)
            .Select(p => Sample.Of(p.Notice));
}
