using System.Text;
using Watch.Contracts.Messages;
using Watch.Rules.French;

namespace Watch.Rules.Editions;

/// <summary>
/// An edition as one HTML document for mail, phone, print and archive, without script and with nothing from outside. The same edition
/// has the same characters everywhere.
/// </summary>
public static class EditionPage
{
    /// <summary>In bytes of UTF-8; Gmail cuts a message there (102 KB).</summary>
    public const int LongestMail = 102_000;

    /// <summary>The whole of it: the archive page.</summary>
    public static string Of(EditionContent edition) => PageWriter.Write(PageDrawing.Of(EditionWording.Of(edition), null));

    /// <summary>
    /// For a mail: the whole where that is no longer than <see cref="LongestMail"/>; else the contents, the counts, as many items as
    /// fit, how many are left, and where they are: at the edition's own address where it has one.
    /// </summary>
    /// <param name="edition">What it says.</param>
    /// <param name="archive">The name of the file of the whole page, or a link to it, where the edition has no address.</param>
    public static string Of(EditionContent edition, string archive)
    {
        EditionSheet sheet = EditionWording.Of(edition);
        string whole = PageWriter.Write(PageDrawing.Of(sheet, null));
        return Fits(whole) ? whole : Longest(sheet, sheet.Archive?.Link?.AbsoluteUri ?? archive);
    }

    // The more units, the longer the page.
    private static string Longest(EditionSheet sheet, string archive)
    {
        int all = PageCut.UnitsOf(sheet);
        int fits = 0;
        int tooMany = all;
        while (tooMany - fits > 1)
        {
            int middle = fits + ((tooMany - fits) / 2);
            (fits, tooMany) = Fits(Begin(sheet, middle, all, archive)) ? (middle, tooMany) : (fits, middle);
        }

        return Begin(sheet, fits, all, archive);
    }

    private static string Begin(EditionSheet sheet, int units, int all, string archive) =>
        PageWriter.Write(PageDrawing.Of(PageCut.First(sheet, units), new PageRest(all - units, all, archive)));

    private static bool Fits(string page) => Encoding.UTF8.GetByteCount(page) <= LongestMail;
}
