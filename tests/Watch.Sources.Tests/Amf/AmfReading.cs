using System.Text;
using Watch.Contracts.Notices;
using Watch.Sources.Amf;
using Watch.Sources.Amf.Bdif;
using Watch.Sources.Seams;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Amf;

/// <summary>Takes documents through the parsers of regulated information.</summary>
internal static class AmfReading
{
    public const string Number = "226C9901";

    private static readonly DocumentInfo _info = new() { Name = "x" };

    public static IReadOnlyList<Parsed> Flow(string content) =>
        [.. new FlowParser(AmfNames.Other).Parse(new MemoryStream(Encoding.UTF8.GetBytes(content)), _info)];

    public static IReadOnlyList<Parsed> Bdif(string content) =>
        [.. new BdifParser().Parse(new MemoryStream(Encoding.UTF8.GetBytes(content)), _info)];

    public static Parsed Pdf(byte[] content) => Assert.Single(new DecisionPdfParser().Parse(new MemoryStream(content), _info));

    public static Parsed.Accepted Accepted(Parsed parsed) => Assert.IsType<Parsed.Accepted>(parsed);

    public static Notice Only(string content) => Accepted(Assert.Single(Flow(content))).Notice;

    public static IEnumerable<string> Codes(this Parsed parsed) => Accepted(parsed).Warnings.Select(w => w.Code);

    /// <summary>A decision on a crossing as the AMF prints one, of invented firms.</summary>
    public static byte[] Decision(string number = Number, params string[] above) =>
        PdfBytes.OfLines([
            $"{number}-{AmfRows.Isin}-FS9901",
            "",
            number,
            $"{AmfRows.Isin}-FS9901",
            "4 novembre 2026",
            "",
            "Déclaration de franchissement de seuils (article L. 233-7 du code de commerce)",
            "",
            "ORVALIE",
            "",
            "(Euronext Paris)",
            "",
            .. above,
            "Par courrier reçu le 3 novembre 2026, la société Harbour Invented Partners Ltd1 (12 Quay Street, Londres)",
            "a déclaré avoir franchi en hausse, le 28 octobre 2026, le seuil de 10% des droits de vote de la société ORVALIE",
            "et détenir 1 102 000 actions ORVALIE représentant autant de droits de vote, soit 11,02% du capital et 10,04% des",
            "droits de vote de cette société.",
        ]);
}
