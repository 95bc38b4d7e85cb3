using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Watch.Testing;

/// <summary>PDF files written by hand: right ones of few lines, and wrong ones.</summary>
public static class PdfBytes
{
    /// <summary>One page of lines in the letters of western Europe, accents among them.</summary>
    public static byte[] OfLines(params IReadOnlyList<string> lines)
    {
        StringBuilder content = new("BT /F 10 Tf 14 TL 50 780 Td\n");
        foreach (string line in lines)
        {
            string escaped = line.Replace("\\", @"\\", StringComparison.Ordinal).Replace("(", @"\(", StringComparison.Ordinal);
            content.Append(CultureInfo.InvariantCulture, $"({escaped.Replace(")", @"\)", StringComparison.Ordinal)}) Tj T*\n");
        }

        return OfContent(Packed(Text(content.Append("ET").ToString())));
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
