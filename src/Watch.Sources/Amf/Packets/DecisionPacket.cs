using System.Text.Json;
using Watch.Sources.Amf.Decisions;
using Watch.Sources.Opendatasoft;

namespace Watch.Sources.Amf.Packets;

/// <summary>
/// What a publisher says of a decision and its document on one line of JSON, so that both come to the parser together, from the network as
/// from the archive: <c>{"info_financiere":{…},"document":{"pdf":"…"}}</c>, or <c>bdif</c> for an item of the BDIF.
/// </summary>
internal static class DecisionPacket
{
    /// <summary>The member of a row of the flow.</summary>
    public const string Row = "info_financiere";

    /// <summary>The member of an item of the BDIF.</summary>
    public const string Item = "bdif";

    /// <summary>The longest line: the largest document in base 64, and what is said of it.</summary>
    public const int Longest = (Pdf.PdfText.MostBytes / 3 * 4) + (2 * 1024 * 1024);

    private const string Document = "document";
    private const string Pdf64 = "pdf";
    private const string Absent = "absent";
    private const string Late = "late";

    /// <summary>A line with the bytes of the document.</summary>
    /// <param name="member">Of what is said.</param>
    /// <param name="said">What is said.</param>
    /// <param name="pdf">The document.</param>
    /// <param name="isLate">Whether it was handed over before without it, and so is told by another id than the document's.</param>
    public static string LineOf(string member, JsonElement said, ReadOnlySpan<byte> pdf, bool isLate = false) =>
        Line(member, said, isLate ? $"\"{Late}\":true,\"{Pdf64}\"" : $"\"{Pdf64}\"", Convert.ToBase64String(pdf));

    /// <summary>A line without it.</summary>
    /// <param name="member">Of what is said.</param>
    /// <param name="said">What is said.</param>
    /// <param name="reason">Why it could not be had, in kebab case.</param>
    public static string LineWithout(string member, JsonElement said, string reason) => Line(member, said, $"\"{Absent}\"", reason);

    /// <summary>What is said, and the document; a record that is no packet is what is said itself.</summary>
    public static (JsonElement Said, DecisionDocument Document) Open(JsonElement record, string member) =>
        record.Member(member) is { } said
            ? (said, Read(record.Member(Document)))
            : (RecordJson.Unwrap(record), DecisionDocument.NotFetched);

    private static DecisionDocument Read(JsonElement? document) =>
        document?.Member(Pdf64) is { ValueKind: JsonValueKind.String } pdf
            ? pdf.TryGetBytesFromBase64(out byte[]? bytes)
                ? DecisionDocument.Of(bytes) with
                {
                    IsLate = document?.Member(Late) is { ValueKind: JsonValueKind.True },
                }
                : DecisionDocument.Absent("broken")
            : DecisionDocument.Absent(document?.Text(Absent) ?? "not-fetched");

    // The value is base 64 or a word in kebab case: neither has anything to escape.
    private static string Line(string member, JsonElement said, string members, string value) =>
        $"{{\"{member}\":{said.GetRawText().ReplaceLineEndings(" ")},\"{Document}\":{{{members}:\"{value}\"}}}}\n";
}
