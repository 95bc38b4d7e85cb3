using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Watch.Sources.Tests.Amf.Pdf;

/// <summary>PDF files made by the library.</summary>
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
}
