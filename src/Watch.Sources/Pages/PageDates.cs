using Watch.Sources.Articles.Dates;
using Watch.Sources.Pages.Options;
using Watch.Sources.Text;

namespace Watch.Sources.Pages;

/// <summary>Reads the dates of a page: by the formats it was said to print them in and no other, else as those of feeds are read.</summary>
internal sealed class PageDates(IReadOnlyList<PageDateFormat> formats)
{
    /// <summary>What the text says; null where it says no date.</summary>
    public PrintedMoment? Read(string? text) =>
        text is null ? null
        : formats.Count > 0 ? formats.Select(f => f.Read(text)).FirstOrDefault(m => m is not null)
        : PrintedDate.Read(text) ?? PrintedDate.Read(WithoutWords(text));

    /// <summary><c>Publié le lundi 2 mars 2026</c> from the day on.</summary>
    private static string WithoutWords(string text) =>
        string.Join(' ', text.Split(' ').SkipWhile(w => !char.IsAsciiDigit(w[0]) && !Months.IsWeekday(Folding.Fold(w).TrimEnd('.', ','))));
}
