using BenchmarkDotNet.Attributes;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.Editions;
using Watch.Rules.French;
using Watch.Sources;
using Watch.Sources.Seams;

namespace Watch.Benchmarks;

/// <summary>An edition of a thousand families, against reading the records that announce them out of memory.</summary>
[MemoryDiagnoser]
public class EditionBuilding
{
    private const int Families = 1_000;
    private const int EarlierEditions = 26;
    private const int EarlierItems = 20;

    private static readonly IDocumentParser _parser = SourceModules
        .All.SelectMany(m => m.Parsers)
        .First(p => p.Family == "amended" && p.Source.ToString() == "inpi-patents");

    private (string Name, byte[] Record)[] _records = [];
    private EditionCandidate[] _candidates = [];
    private EditionContent[] _earlier = [];

    [GlobalSetup]
    public void Load()
    {
        _records = [.. Enumerable.Range(0, Families).Select(InventedPatents.Record)];
        _candidates = [.. Notices(_records).Select(InventedPatents.Candidate)];
        _earlier = [.. Enumerable.Range(1, EarlierEditions).Select(Earlier)];
        EditionContent edition = Make();
        int families = edition.Items().Select(i => i.Family).Distinct().Count();
        if (families != Families || edition.Themes.Count != 5 || Parse() != Families)
        {
            throw new InvalidOperationException($"The edition has {families} families in {edition.Themes.Count} themes.");
        }
    }

    [Benchmark(Baseline = true)]
    public int Parse() => Notices(_records).Count();

    [Benchmark]
    public int Build() => Make().Themes.Count;

    [Benchmark]
    public int BuildTextAndPage()
    {
        EditionContent edition = Make();
        return EditionText.Of(edition).Page.Length + EditionPage.Of(edition).Length;
    }

    private EditionContent Make() => EditionBuilder.Build(InventedPatents.Frame(EarlierEditions + 1), _candidates, _earlier, Guid.Empty);

    private static EditionContent Earlier(int number)
    {
        IEnumerable<int> numbers = Enumerable.Range(Families + (number * EarlierItems), EarlierItems);
        return EditionBuilder.Build(
            InventedPatents.Frame(number),
            [.. Notices(numbers.Select(InventedPatents.Record)).Zip(numbers, InventedPatents.Candidate)],
            [],
            Guid.Empty
        );
    }

    private static IEnumerable<Notice> Notices(IEnumerable<(string Name, byte[] Record)> records) =>
        records
            .SelectMany(r => _parser.Parse(new MemoryStream(r.Record), new DocumentInfo { Name = r.Name }))
            .OfType<Parsed.Accepted>()
            .Select(p => p.Notice);
}
