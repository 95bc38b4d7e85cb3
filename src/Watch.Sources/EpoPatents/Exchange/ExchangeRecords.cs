using Watch.Contracts.Notices;
using Watch.Sources.EpoPatents.Options;
using Watch.Sources.Seams;
using Watch.Sources.Slices;
using Watch.Sources.Text;

namespace Watch.Sources.EpoPatents.Exchange;

/// <summary>
/// The publications of a document of the exchange format, whatever is around them: one at a time, in bounded memory. One that cannot be
/// read costs itself.
/// </summary>
internal static class ExchangeRecords
{
    /// <summary>Reads the records.</summary>
    /// <param name="content">The bytes; the caller's.</param>
    /// <param name="document">Where they come from.</param>
    /// <param name="options">Of whose records.</param>
    public static IEnumerable<Parsed> Read(Stream content, DocumentInfo document, EpoOptions options)
    {
        using DecodedText text = new(content, document.HeaderCharset);
        TextWindow window = new(text);
        RecordScanner scanner = new(window, RecordName.In(window), ExchangeXml.LongestRecord);
        ExchangeReading reading = new(text, options);

        // How much was passed over is known at the end: the last notice tells it.
        Parsed.Accepted? last = null;
        while (scanner.Next() is { } slice)
        {
            switch (reading.Of(slice))
            {
                case Parsed.Accepted accepted:
                    if (last is not null)
                    {
                        yield return last;
                    }

                    last = accepted;
                    break;
                case Parsed.Rejected rejected:
                    yield return rejected;
                    break;
                default:
                    break;
            }
        }

        if (last is not null)
        {
            yield return last with
            {
                Warnings = [.. last.Warnings, .. reading.Warnings],
            };
        }
    }
}
