using System.Globalization;
using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Watch.Sources.Tests.Pdf;

/// <summary>PDF files made for a test: right ones by the library, wrong ones by hand.</summary>
internal static class MadePdf
{
    private const int Left = 50;
    private const int Top = 800;
    private const int LineHeight = 14;
    private const int FontSize = 10;

    /// <summary>Pages of lines.</summary>
    public static byte[] Of(params string[][] pages)
    {
        PdfDocumentBuilder builder = new();
        PdfDocumentBuilder.AddedFont font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (string[] lines in pages)
        {
            PdfPageBuilder page = builder.AddPage(PageSize.A4);
            foreach ((int at, string line) in lines.Index())
            {
                if (line.Length > 0)
                {
                    page.AddText(line, FontSize, new PdfPoint(Left, Top - (at * LineHeight)), font);
                }
            }
        }

        return builder.Build();
    }

    /// <summary>A page that is a picture alone.</summary>
    public static byte[] Scan()
    {
        PdfDocumentBuilder builder = new();
        builder.AddPage(PageSize.A4).DrawRectangle(new PdfPoint(Left, Left), 200, 300, 2, fill: true);
        return builder.Build();
    }

    /// <summary>A file of objects, with a table of where they stand.</summary>
    /// <param name="objects">The objects, numbered from 1; the first is the catalogue.</param>
    /// <param name="trailer">What the trailer says besides.</param>
    /// <param name="table">Where the table is said to stand; null is where it does.</param>
    public static byte[] OfObjects(IReadOnlyList<byte[]> objects, string trailer = "", int? table = null)
    {
        using MemoryStream file = new();
        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        Write("%PDF-1.5\n");
        List<long> places = [];
        foreach ((int at, byte[] one) in objects.Index())
        {
            places.Add(file.Position);
            Write($"{at + 1} 0 obj\n");
            file.Write(one);
            Write("\nendobj\n");
        }

        long start = file.Position;
        Write($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (long place in places)
        {
            Write(string.Create(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n"));
        }

        Write($"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table ?? start}\n%%EOF\n");
        return file.ToArray();
    }

    /// <summary>A file with one page that holds a stream.</summary>
    public static byte[] OfContent(byte[] content, string filter = "/FlateDecode", string trailer = "", int? table = null) =>
        OfObjects(
            [
                Text("<< /Type /Catalog /Pages 2 0 R >>"),
                Text("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
                Text("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>"),
                [.. Text($"<< /Length {content.Length} /Filter {filter} >>\nstream\n"), .. content, .. Text("\nendstream")],
                Text("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"),
            ],
            trailer,
            table
        );

    public static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);

    /// <summary>What shows a text, packed.</summary>
    public static byte[] Shown(string text) => Packed(Text($"BT /F 10 Tf 50 700 Td ({text}) Tj ET"));

    public static byte[] Packed(ReadOnlySpan<byte> content)
    {
        using MemoryStream packed = new();
        using (ZLibStream stream = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            stream.Write(content);
        }

        return packed.ToArray();
    }

    /// <summary>So many zeros, packed without holding them.</summary>
    public static byte[] PackedZeros(long count)
    {
        using MemoryStream packed = new();
        using (ZLibStream stream = new(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            byte[] zeros = new byte[1 << 20];
            for (long left = count; left > 0; left -= zeros.Length)
            {
                stream.Write(zeros);
            }
        }

        return packed.ToArray();
    }
}
