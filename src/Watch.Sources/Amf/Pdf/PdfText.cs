using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Exceptions;

namespace Watch.Sources.Amf.Pdf;

/// <summary>
/// The text of a PDF by PdfPig. Whatever the bytes are, the answer is a text or a fault: size, pages, nesting and what its streams unpack
/// to are bounded, and it runs on a thread of its own, which is left alone when it does not come back.
/// </summary>
internal static class PdfText
{
    /// <summary>The largest document, in bytes. A decision of the AMF has some 200 kB.</summary>
    public const int MostBytes = 12 * 1024 * 1024;

    /// <summary>The pages that are read. A declaration has two to ten.</summary>
    public const int MostPages = 40;

    /// <summary>Two hundred times what a decision takes on a busy machine.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private const int MostLetters = 400_000;
    private const int MostUnpacked = 96 * 1024 * 1024;
    private const int DeepestNesting = 128;
    private const int StackSize = 16 * 1024 * 1024;

    /// <summary>How far into a file the mark of a PDF may stand.</summary>
    public const int MarkWithin = 1024;

    /// <summary>Fewer letters than this are a stamp on a scan: the shortest decision has some 400.</summary>
    private const int FewestLetters = 100;

    /// <summary>Reads it.</summary>
    public static PdfReading Read(byte[] pdf)
    {
        if (pdf.Length > MostBytes)
        {
            return PdfReading.Failed(PdfFault.TooLarge);
        }

        if (pdf.AsSpan(0, Math.Min(pdf.Length, MarkWithin)).IndexOf("%PDF-"u8) < 0)
        {
            return PdfReading.Failed(PdfFault.NotPdf);
        }

        PdfReading? reading = null;
        Thread thread = new(() => reading = Guarded(pdf), StackSize) { IsBackground = true, Name = "pdf" };
        thread.Start();
        return thread.Join(Longest) && reading is not null ? reading : PdfReading.Failed(PdfFault.TooSlow);
    }

    private static PdfReading Guarded(byte[] pdf)
    {
        try
        {
            return Pages(pdf);
        }
        // A library for a format that is often damaged throws what it likes; the notice says that its document was not read.
        catch (Exception ex) when (FaultOf(ex) is { } fault)
        {
            return PdfReading.Failed(fault);
        }
    }

    private static PdfFault? FaultOf(Exception ex) =>
        ex switch
        {
            PdfDocumentEncryptedException => PdfFault.Encrypted,
            PdfBudgetException or OutOfMemoryException => PdfFault.TooLarge,
            _ when ex.InnerException is { } inner && FaultOf(inner) is PdfFault.TooLarge => PdfFault.TooLarge,
            _ => PdfFault.Broken,
        };

    private static PdfReading Pages(byte[] pdf)
    {
        ParsingOptions options = new()
        {
            UseLenientParsing = true,
            SkipMissingFonts = true,
            MaxStackDepth = DeepestNesting,
            FilterProvider = new BoundedFilters(MostUnpacked),
        };
        using PdfDocument document = PdfDocument.Open(pdf, options);
        StringBuilder text = new();
        int pages = Math.Min(document.NumberOfPages, MostPages);
        for (int number = 1; number <= pages && text.Length < MostLetters; number++)
        {
            Page page = document.GetPage(number);
            text.Append(ContentOrderTextExtractor.GetText(page, addDoubleNewline: false)).Append('\n');
        }

        string whole = text.ToString();
        return document.NumberOfPages == 0 ? PdfReading.Failed(PdfFault.Broken)
            : whole.Count(char.IsLetterOrDigit) < FewestLetters ? PdfReading.Failed(PdfFault.NoText)
            : new PdfReading(whole, null) { IsCut = document.NumberOfPages > pages };
    }
}
