using System.Xml;
using System.Xml.Linq;
using BenchmarkDotNet.Attributes;
using Watch.Contracts.Notices;
using Watch.Sources;
using Watch.Sources.Seams;

namespace Watch.Benchmarks;

/// <summary>Reading one edition of RCS-A out of memory, against what any reader of XML has to do at least, and against a tree.</summary>
[MemoryDiagnoser]
public class Parsing
{
    private static readonly IDocumentParser Parser = SourceModules
        .All.SelectMany(m => m.Parsers)
        .Single(p => p.Family == "rcs-a" && p.Channel == Channel.Bulk);

    private byte[] _edition = [];

    public static IEnumerable<string> Names => Editions.Names;

    [ParamsSource(nameof(Names))]
    public string Edition { get; set; } = "";

    [GlobalSetup]
    public void Load()
    {
        _edition = Editions.Read(Edition);
        int notices = Notices();
        if (notices == 0 || notices != Tree())
        {
            throw new InvalidOperationException($"The parser reads {notices} notices of {Edition}, the tree has {Tree()}.");
        }
    }

    [Benchmark]
    public int Notices() =>
        Parser.Parse(new MemoryStream(_edition), new DocumentInfo { Name = "RCS-A_BXA20260001.xml" }).OfType<Parsed.Accepted>().Count();

    [Benchmark(Baseline = true)]
    public int BareReader()
    {
        using XmlReader reader = XmlReader.Create(new MemoryStream(_edition));
        int nodes = 0;
        while (reader.Read())
        {
            nodes++;
        }

        return nodes;
    }

    [Benchmark]
    public int Tree() => XDocument.Load(new MemoryStream(_edition)).Descendants("avis").Count();
}
