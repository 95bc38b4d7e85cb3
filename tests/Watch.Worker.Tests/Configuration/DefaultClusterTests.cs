using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Clusters;
using Watch.Rules.Technologies;
using Watch.Testing;
using Xunit;

namespace Watch.Worker.Tests.Configuration;

/// <summary>The clusters that the product comes with, against the real CPC and a real week of the INPI.</summary>
public sealed class DefaultClusterTests
{
    private const int PositionOfValue = 29;

    private static IReadOnlyList<Cluster> Clusters
    {
        get
        {
            using ConfigurationCopy copy = ConfigurationCopy.OfDefault();
            return field ??= [.. copy.Load().Configuration!.Of(Volet.Offensive).Clusters.Select(c => c.Cluster)];
        }
    }

    private static TechnologyScheme Cpc =>
        field ??= TechnologyScheme.Read(
            Directory
                .GetFiles(RealData.Require("patents", "classification", "cpc_title_lists"), "cpc-section-*_20250501.txt")
                .Order(StringComparer.Ordinal)
                .SelectMany(File.ReadLines)
        );

    [Fact]
    public void Every_symbol_means_its_subtree_of_the_CPC_or_was_given_up()
    {
        TechnologySymbol[] all = [.. "ABCDEFGHY".SelectMany(s => Cpc.Subtree(TechnologySymbol.Parse($"{s}")))];
        foreach (TechnologySymbol symbol in Clusters.SelectMany(c => c.AllTechnologies).SelectMany(Symbols).Distinct())
        {
            TechnologySymbol[] subtree = [.. Cpc.Subtree(symbol)];
            Assert.Equal(subtree.Length == 0, MovedSymbols.TryFind(symbol, out _));
            TechnologySet set = TechnologySet.Of([symbol], Cpc);
            Assert.Equal(subtree, all.Where(set.Contains));
        }
    }

    // Counted by a program of its own from the XML: of 690 records.
    [Theory]
    [InlineData("viameca", 129, 53)]
    [InlineData("cereales-vallee", 5, 1)]
    [InlineData("innoviandes", 5, 2)]
    public void The_real_week_meets_as_many_records_and_grants(string cluster, int records, int grants)
    {
        Cluster one = Clusters.Single(c => c.Id == cluster);
        (string Status, Notice Notice)[] met = [.. Week().Where(r => Themes.Of(one, r.Notice).Count > 0)];
        Assert.Equal((records, grants), (met.Length, met.Count(r => r.Status == "PUBDEL")));
    }

    private static IEnumerable<TechnologySymbol> Symbols(Technology technology) =>
        new[] { technology.Symbol }
            .Concat(technology.With?.Symbols ?? [])
            .Concat(technology.Except?.Symbols ?? [])
            .Select(TechnologySymbol.Parse);

    private static IEnumerable<(string Status, Notice Notice)> Week()
    {
        using ZipArchive week = ZipFile.OpenRead(RealData.Require("patents", "inpi-st36", "FR_FRAMDST36_2014_01.zip"));
        foreach (ZipArchiveEntry document in week.Entries.Where(e => e.FullName.EndsWith(".zip", StringComparison.Ordinal)))
        {
            using ZipArchive inner = new(document.Open());
            foreach (ZipArchiveEntry record in inner.Entries.Where(e => char.IsAsciiDigit(e.Name[0])))
            {
                using Stream stream = record.Open();
                yield return Read(XDocument.Load(XmlReader.Create(stream)).Root!);
            }
        }
    }

    private static (string Status, Notice Notice) Read(XElement record) =>
        (
            record.Attribute("status")!.Value,
            new Notice
            {
                Source = new Contracts.Identifiers.SourceId("inpi-patents"),
                Id = "FR1",
                Family = "amended",
                PublishedOn = new DateOnly(2014, 1, 3),
                Events = [new NoticeEvent { Kind = EventKind.PatentGrant }],
                Classifications =
                [
                    .. record.Descendants("classification-ipcr").Select(c => OfText(c.Value.Trim('\n'))),
                    .. record
                        .Descendants("classification-ipc")
                        .Descendants()
                        .Where(c => c.Name.LocalName is "main-classification" or "further-classification")
                        .Select(c => Of(c.Value.Replace(':', '/'), inventive: true)),
                ],
            }
        );

    private static Classification OfText(string text) => Of(text, text.Length > PositionOfValue && text[PositionOfValue - 1] == 'I');

    private static Classification Of(string symbol, bool inventive) =>
        new()
        {
            Scheme = ClassificationScheme.Ipc,
            Symbol = symbol,
            Inventive = inventive,
        };
}
