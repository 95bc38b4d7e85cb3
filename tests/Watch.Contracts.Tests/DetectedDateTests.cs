using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Xunit;

namespace Watch.Contracts.Tests;

public sealed class DetectedDateTests
{
    private static readonly Notice _printed = new()
    {
        Source = new SourceId("feed"),
        Id = "https://journal.example/1",
        Family = "feed",
        PublishedOn = new DateOnly(2026, 3, 10),
        Events = [new NoticeEvent { Kind = EventKind.Article, Label = "Les forges ferment" }],
    };

    [Fact]
    public void A_day_that_was_detected_is_no_part_of_the_content()
    {
        Notice detected = _printed with { DateDetected = true };
        Assert.Equal(NoticeJson.ContentHash(detected), NoticeJson.ContentHash(detected with { PublishedOn = new DateOnly(2026, 3, 11) }));
        Assert.NotEqual(NoticeJson.ContentHash(detected), NoticeJson.ContentHash(detected with { Text = "autre" }));
        Assert.NotEqual(NoticeJson.ContentHash(detected), NoticeJson.ContentHash(_printed));
    }

    [Fact]
    public void A_day_that_was_printed_is() =>
        Assert.NotEqual(
            NoticeJson.ContentHash(_printed),
            NoticeJson.ContentHash(_printed with { PublishedOn = new DateOnly(2026, 3, 11) })
        );

    [Fact]
    public void A_detected_day_and_a_moment_are_written_and_read_back()
    {
        Notice notice = _printed with { DateDetected = true, PublishedAt = new DateTimeOffset(2026, 3, 10, 9, 30, 0, TimeSpan.Zero) };
        string json = NoticeJson.Write(notice);
        Assert.Contains(
            "\"published_on\":\"2026-03-10\",\"published_at\":\"2026-03-10T09:30:00+00:00\",\"date_detected\":true",
            json,
            StringComparison.Ordinal
        );
        Assert.Equal(json, NoticeJson.Write(NoticeJson.Read(json)));
    }

    [Fact]
    public void A_notice_without_them_is_written_as_before() =>
        Assert.Equal(
            """
            {"source":"feed","id":"https://journal.example/1","family":"feed","published_on":"2026-03-10",
            "events":[{"kind":"article","label":"Les forges ferment"}],"parties":[],
            "key":{"source":"feed","id":"https://journal.example/1"}}
            """.ReplaceLineEndings(""),
            NoticeJson.Write(_printed)
        );
}
