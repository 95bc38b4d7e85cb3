using System.Text;
using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Sources.Containers;
using Watch.Sources.Seams;
using Watch.Sources.Sirene.Units;
using Xunit;
using static Watch.Sources.Tests.Sirene.SireneUnits;

namespace Watch.Sources.Tests.Sirene;

public class UnitParserTests
{
    private static readonly UnitParser _parser = new();

    [Fact]
    public void A_unit_is_kept_by_what_the_register_shows_of_it()
    {
        RegisterRecord record = Assert.Single(
            Records(
                Answer(
                    Unit(Valdorix, "2026-11-26", Period("2026-11-20", "VALDORIX MECANIQUE"), Period("2011-05-02"))
                        .With("sigleUniteLegale", "VDX")
                )
            )
        );

        const string rest = "\"activity\":\"28.15Z\",\"nomenclature\":\"NAFRev2\",\"seat\":\"00013\"";
        Assert.Equal((Valdorix, "unit", "", true), (record.Subject, record.Category, record.Linked, record.InFrance));
        Assert.Equal(new DateTimeOffset(2026, 11, 26, 2, 4, 5, TimeSpan.Zero), record.ChangedAt);
        Assert.Equal(
            """{"diffusion":"O","created":"2011-05-02","acronym":"VDX","size":"PME","employees":"22","periods":["""
                + """{"from":"2026-11-20","status":"A","name":"VALDORIX MECANIQUE","form":"5710",REST},""".Replace(
                    "REST",
                    rest,
                    StringComparison.Ordinal
                )
                + """{"from":"2011-05-02","status":"A","name":"VALDORIX","form":"5710",REST}]}""".Replace(
                    "REST",
                    rest,
                    StringComparison.Ordinal
                ),
            record.State
        );
    }

    [Fact]
    public void The_publication_is_of_the_day_that_was_asked_or_of_its_latest_change()
    {
        string answer = Answer(Unit(Valdorix, "2026-11-25", Period("2011-05-02")), Unit(Puyelan, "2026-11-26", Period("2011-05-02")));

        Assert.Equal(new DateTimeOffset(2026, 11, 26, 2, 4, 5, TimeSpan.Zero), PublicationOf(answer, "answer.json").ContentDate);
        RegisterPublication asked = PublicationOf(answer, "api/units-2026-11-26-0001.json");
        Assert.Equal(new DateTimeOffset(2026, 11, 25, 23, 0, 0, TimeSpan.Zero), asked.ContentDate);
        Assert.Equal(("unit", false, null), (asked.Part, asked.IsWhole, asked.DeltaStart));
    }

    [Theory]
    [InlineData("1000", null)]
    [InlineData("5710", "MARTINET")]
    public void Human_beings_are_passed_over(string form, string? surname) =>
        Assert.Empty(
            Records(
                Answer(
                    Unit(Valdorix, "2026-11-26", Period("2026-11-20", null, form: form).With("nomUniteLegale", surname))
                        .With("prenom1UniteLegale", "PAUL")
                )
            )
        );

    [Fact]
    public void Of_a_unit_that_is_shown_in_part_no_name_and_no_seat_is_kept_even_where_they_are_still_there()
    {
        RegisterRecord record = Assert.Single(
            Records(
                Answer(
                    Unit(Valdorix, "2026-11-26", Period("2026-11-20").With("denominationUsuelle1UniteLegale", "LE VALDO"))
                        .With("statutDiffusionUniteLegale", "P")
                        .With("sigleUniteLegale", "VDX")
                )
            )
        );

        Assert.DoesNotContain("VALDO", record.State, StringComparison.Ordinal);
        Assert.DoesNotContain("VDX", record.State, StringComparison.Ordinal);
        Assert.DoesNotContain("00013", record.State, StringComparison.Ordinal);
        Assert.Contains("28.15Z", record.State, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("N", 0)]
    [InlineData("Q", 1)]
    public void Of_a_unit_that_is_not_shown_the_number_alone_is_kept(string diffusion, int warnings)
    {
        Parsed.Stated stated = Assert.Single(
            Parse(Answer(Unit(Valdorix, "2026-11-26", Period("2026-11-20")).With("statutDiffusionUniteLegale", diffusion)))
                .OfType<Parsed.Stated>()
        );

        Assert.Equal("""{"diffusion":"N","periods":[]}""", stated.Record.State);
        Assert.Equal(warnings, stated.Warnings.Count(w => w.Code == "unknown-diffusion"));
    }

    [Fact]
    public void What_stands_where_a_unit_hides_is_no_name() =>
        Assert.DoesNotContain(
            "[ND]",
            Assert.Single(Records(Answer(Unit(Valdorix, "2026-11-26", Period("2026-11-20", "[ND]"))))).State,
            StringComparison.Ordinal
        );

    [Fact]
    public void Numbers_of_units_that_earlier_versions_did_not_show_are_read()
    {
        const string answer = """
            {"header":{"statut":200},"unitesLegalesNonDiffusibles":[
              {"siren":"999101116","statutDiffusionUniteLegale":"N","dateDernierTraitementUniteLegale":null}]}
            """;

        RegisterRecord record = Assert.Single(Records(answer));
        Assert.Equal((Valdorix, null), (record.Subject, record.ChangedAt));
    }

    [Theory]
    [InlineData("dateCreationUniteLegale", "0008-01-01", "absurd-date")]
    [InlineData("dateCreationUniteLegale", "2026-02-30", "absurd-date")]
    [InlineData("dateCreationUniteLegale", "2027-04-01", "future-date")]
    public void Odd_days_are_counted(string name, string value, string code)
    {
        Parsed.Stated stated = Assert.IsType<Parsed.Stated>(
            Parse(Answer(Unit(Valdorix, "2026-11-26", Period("2026-11-20")).With(name, value)))[1]
        );
        Assert.Equal(code, Assert.Single(stated.Warnings).Code);
    }

    [Theory]
    [InlineData("etatAdministratifUniteLegale", "Z", "unknown-status")]
    [InlineData("activitePrincipaleUniteLegale", "28", "unknown-activity-code")]
    [InlineData("nicSiegeUniteLegale", "13", "bad-nic")]
    [InlineData("dateDebut", "hier", "absurd-date")]
    public void What_a_period_cannot_say_is_left_out_and_counted(string name, string value, string code)
    {
        Parsed.Stated stated = Assert.IsType<Parsed.Stated>(
            Parse(Answer(Unit(Valdorix, "2026-11-26", Period("2026-11-20").With(name, value))))[1]
        );
        Assert.Equal((code, value), (Assert.Single(stated.Warnings).Code, stated.Warnings[0].Detail));
        Assert.DoesNotContain($"\"{value}\"", stated.Record.State, StringComparison.Ordinal);
    }

    [Fact]
    public void An_activity_that_is_not_coded_yet_is_none() =>
        Assert.DoesNotContain(
            "00.00Z",
            Assert.Single(Records(Answer(Unit(Valdorix, "2026-11-26", Period("2026-11-20", activity: "00.00Z"))))).State,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_unit_without_a_number_costs_itself_alone()
    {
        IReadOnlyList<Parsed> parsed = Parse(
            Answer(Unit("123", "2026-11-26", Period("2026-11-20")), Unit(Puyelan, "2026-11-26", Period("2026-11-20")))
        );

        Assert.Equal(RejectReason.MissingIdentity, Assert.Single(parsed.OfType<Parsed.Rejected>()).Reason);
        Assert.Equal(Puyelan, Assert.Single(parsed.OfType<Parsed.Stated>()).Record.Subject);
    }

    [Fact]
    public void Every_beginning_of_an_answer_gives_what_is_whole_in_it_and_says_that_it_breaks_off()
    {
        byte[] whole = Encoding.UTF8.GetBytes(
            Answer(Unit(Valdorix, "2026-11-26", Period("2026-11-20", "VALDORIX É")), Unit(Puyelan, "2026-11-26", Period("2026-11-20")))
        );
        for (int length = 0; length < whole.Length; length++)
        {
            IReadOnlyList<Parsed> parsed = Parse(whole[..length]);
            Assert.IsType<Parsed.Rejected>(parsed[^1]);
            Assert.InRange(parsed.OfType<Parsed.Stated>().Count(), 0, 2);
        }
    }

    [Theory]
    [InlineData("{\"header\":{},\"unitesLegales\":[]}", true)]
    [InlineData("{\"header\":{},\"uniteLegale\":{}}", true)]
    [InlineData("{\"header\":{\"statut\":404,\"message\":\"Aucun élément trouvé\"}}", false)]
    [InlineData("{\"results\":[]}", false)]
    public void An_answer_is_known_by_its_names(string text, bool isKnown)
    {
        using MemoryStream content = new(Encoding.UTF8.GetBytes(text));
        Assert.Equal(isKnown, _parser.Recognises(DocumentHeadReader.Read(content, "x.json").Head));
    }

    private static RegisterPublication PublicationOf(string answer, string name) =>
        Assert.Single(Parse(Encoding.UTF8.GetBytes(answer), name).OfType<Parsed.Published>()).Publication;

    private static IReadOnlyList<RegisterRecord> Records(string answer) => [.. Parse(answer).OfType<Parsed.Stated>().Select(s => s.Record)];

    private static IReadOnlyList<Parsed> Parse(string answer) => Parse(Encoding.UTF8.GetBytes(answer));

    private static IReadOnlyList<Parsed> Parse(byte[] answer, string name = "answer.json")
    {
        using MemoryStream content = new(answer);
        return [.. _parser.Parse(content, new DocumentInfo { Name = name })];
    }
}
