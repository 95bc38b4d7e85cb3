using System.Text;
using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Api;
using Watch.Sources.Bodacc.Bilan;
using Watch.Sources.Bodacc.Div;
using Watch.Sources.Bodacc.Families;
using Watch.Sources.Bodacc.Pcl;
using Watch.Sources.Bodacc.RcsA;
using Watch.Sources.Bodacc.RcsB;
using Watch.Sources.Bodacc.Xml;
using Watch.Sources.Seams;
using Xunit;

namespace Watch.Sources.Tests.Bodacc;

/// <summary>Ways to read small documents through the parsers.</summary>
internal static class Reading
{
    public static PclParser Pcl { get; } = new();

    public static RcsBParser RcsB { get; } = new();

    public static BilanParser Bilan { get; } = new();

    public static DivParser Div { get; } = new();

    public static RcsAParser RcsA { get; } = new();

    public static ApiV21Parser Api { get; } =
        new(
            new ApiFamilies(
                new FamilyParser[] { RcsA, RcsB, Pcl, Bilan, Div }.ToDictionary<
                    FamilyParser,
                    string,
                    Func<Element, Edition, RecordPosition, Parsed>
                >(p => p.Family, p => p.Read, StringComparer.Ordinal)
            )
        );

    public static IReadOnlyList<IDocumentParser> All { get; } = [RcsA, Pcl, RcsB, Bilan, Div, Api];

    public static IReadOnlyList<Parsed> Read(this IDocumentParser parser, byte[] document)
    {
        using MemoryStream content = new(document);
        return [.. parser.Parse(content, new DocumentInfo { Name = "invented" })];
    }

    public static IReadOnlyList<Parsed> Read(this IDocumentParser parser, string document) => parser.Read(Encoding.UTF8.GetBytes(document));

    /// <summary>The one notice of the document.</summary>
    public static Parsed.Accepted ReadOne(this IDocumentParser parser, string document) =>
        Assert.IsType<Parsed.Accepted>(Assert.Single(parser.Read(document)));

    public static string PclFile(params IEnumerable<string> records) => File("PCL_REDIFF", "annonces", records, "15/01/2008", "20080009");

    public static string RcsBFile(params IEnumerable<string> records) => File("RCS-B_REDIFF", "listeAvis", records);

    public static string BilanFile(params IEnumerable<string> records) => File("Bilan_XML_Rediff", "listeAvis", records);

    public static string DivFile(params IEnumerable<string> records) => File("Divers_XML_Rediff", "listeAvis", records);

    public static string RcsAFile(params IEnumerable<string> records) => File("RCS-A_IMMAT", "listeAvis", records);

    private static string File(
        string root,
        string list,
        IEnumerable<string> records,
        string date = "2026-08-13",
        string parution = "20260153"
    ) =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <{root}><parution>{parution}</parution><dateParution>{date}</dateParution><{list}>
            {string.Join('\n', records)}
            </{list}></{root}>
            """;
}
