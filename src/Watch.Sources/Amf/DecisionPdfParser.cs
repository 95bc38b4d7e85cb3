using System.Globalization;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Amf.Decisions;
using Watch.Sources.Amf.Pdf;
using Watch.Sources.Seams;

namespace Watch.Sources.Amf;

/// <summary>A decision as a PDF alone: number, share and day stand at its head. Without them it is set aside.</summary>
internal sealed class DecisionPdfParser : IDocumentParser
{
    private const int MostOfTitle = 400;

    private static readonly RecordPosition _whole = new(0, 0);

    public SourceId Source => AmfNames.Source;

    public string Family => AmfNames.Crossings;

    public Channel Channel => AmfNames.Bdif;

    public bool Recognises(DocumentHead head) => head.IsPdf;

    public IEnumerable<Parsed> Parse(Stream content, DocumentInfo document)
    {
        byte[]? pdf = Bytes(content);
        DecisionDocument read = pdf is null ? DecisionDocument.Absent("too-large") : DecisionDocument.Of(pdf);
        yield return Read(read);
    }

    private static Parsed Read(DecisionDocument document)
    {
        DecisionHeading header = DecisionHeading.Read(document.Text);
        return document.Reason is { } reason ? Rejected(RejectReason.Malformed, $"The text of the PDF cannot be read: {reason}")
            : header.Number is not { } number || header.Day is not { } day
                ? Rejected(RejectReason.MissingIdentity, "No number and day of a decision of the AMF stand at the head of the PDF")
            : DecisionNotices.Of(Facts(number, day, header, document.Text!), document, _whole);
    }

    // The parties that the head names are the document's own.
    private static DecisionFacts Facts(string number, DateOnly day, DecisionHeading header, string text) =>
        new()
        {
            Id = number,
            Number = number,
            PublishedOn = day,
            Kind = KindOf(header, text),
        };

    private static EventKind KindOf(DecisionHeading header, string text)
    {
        EventKind? said = KindWords.Of(text[..Math.Min(text.Length, MostOfTitle)]);
        return header.File is ['F', 'S', ..] ? EventKind.ThresholdCrossing
            : header.File is ['O', 'P', ..]
                ? said is EventKind.SqueezeOut ? EventKind.SqueezeOut
                    : EventKind.TakeoverBid
            : said ?? EventKind.RegulatedInformation;
    }

    private static byte[]? Bytes(Stream content)
    {
        using MemoryStream bytes = new();
        byte[] buffer = new byte[64 * 1024];
        while (content.Read(buffer) is > 0 and int read)
        {
            if (bytes.Length + read > PdfText.MostBytes)
            {
                return null;
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    private static Parsed.Rejected Rejected(RejectReason reason, string detail) =>
        new(reason, string.Create(CultureInfo.InvariantCulture, $"{detail}."), null) { Position = _whole };
}
