using Watch.Sources.Articles.Dates;
using Watch.Sources.Pages.Options;

namespace Watch.Sources.Pages;

/// <summary>Reads the dates of a page: by the formats it was said to print them in and no other, else as those of feeds are read.</summary>
internal sealed class PageDates(IReadOnlyList<PageDateFormat> formats, DateHabits habits)
{
    /// <summary>What the text says; null where it says no date.</summary>
    public PrintedMoment? Read(string? text) =>
        text is null ? null
        : formats.Count > 0 ? formats.Select(f => f.Read(text, habits)).FirstOrDefault(m => m is not null)
        : PrintedDate.Read(text, habits);
}
