using System.Text;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Xunit;

namespace Watch.Contracts.Tests;

public sealed class ClassificationTests
{
    /// <summary>As it was written before notices had classifications and parties activities.</summary>
    private static readonly string _before = """
        {"source":"bodacc","id":"A202600011","family":"rcs-a","published_on":"2026-01-04","events":[{"kind":"creation"}],
        "parties":[{"role":"subject","name":"Atelier imaginaire","other_names":[],"officers":[]}],"text":"Création",
        "key":{"source":"bodacc","id":"A202600011"}}
        """.ReplaceLineEndings("");

    private static readonly Notice _notice = new()
    {
        Source = new SourceId("bodacc"),
        Id = "A202600011",
        Family = "rcs-a",
        PublishedOn = new DateOnly(2026, 1, 4),
        Events = [new NoticeEvent { Kind = EventKind.Creation }],
        Parties = [new Party { Role = PartyRole.Subject, Name = "Atelier imaginaire" }],
        Text = "Création",
    };

    private static readonly Notice _classified = _notice with
    {
        Classifications =
        [
            new Classification
            {
                Scheme = ClassificationScheme.Ipc,
                Symbol = "C12N15/82",
                Inventive = true,
                First = true,
            },
            new Classification { Scheme = ClassificationScheme.Cpc, Symbol = "A01H5/00" },
        ],
    };

    [Fact]
    public void A_notice_without_any_has_the_text_and_hash_that_it_had_before()
    {
        Assert.Equal(_before, NoticeJson.Write(_notice));
        Assert.Equal(NoticeJson.ContentHash(Encoding.UTF8.GetBytes(_before)), NoticeJson.ContentHash(_notice));
        Assert.Empty(NoticeJson.Read(_before).Classifications);
    }

    [Fact]
    public void Classifications_are_written_and_read_back()
    {
        string json = NoticeJson.Write(_classified);
        Assert.Contains(
            ""","classifications":[{"scheme":"ipc","symbol":"C12N15/82","inventive":true,"first":true},"""
                + """{"scheme":"cpc","symbol":"A01H5/00"}],"key":""",
            json,
            StringComparison.Ordinal
        );
        Assert.Equal(_classified.Classifications, NoticeJson.Read(json).Classifications);
        Assert.Equal(json, NoticeJson.Write(NoticeJson.Read(json)));
        Assert.NotEqual(NoticeJson.ContentHash(_notice), NoticeJson.ContentHash(_classified));
    }

    [Fact]
    public void An_activity_is_written_where_there_is_one()
    {
        Notice notice = _notice with { Parties = [_notice.Parties[0] with { Activity = "Mécanique" }] };
        Assert.Contains("\"activity\":\"Mécanique\"", NoticeJson.Write(notice), StringComparison.Ordinal);
        Assert.Equal("Mécanique", NoticeJson.Read(NoticeJson.Write(notice)).Parties[0].Activity);
    }
}
