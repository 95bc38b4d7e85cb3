using Watch.Sources.Seams;
using Watch.Worker.Ingesting.Scheduling;
using Watch.Worker.Store;
using Xunit;

namespace Watch.Worker.Tests.Ingesting.Scheduling;

public sealed class PatentReadingsTests
{
    private const string NoFolder = "no folder";

    private static readonly Uri Anywhere = new("https://patents.invalid/");

    [Fact]
    public void What_is_read_is_read_at_the_stage_of_its_family() =>
        Assert.Equal(
            (FamilyReading.Live, FamilyReading.Shadow),
            Read(Epo(Stage.Shadow, "bulk", "publication-server"), new SourceHealth { Source = new("epo-patents") })
        );

    [Theory]
    [InlineData(Stage.Off, FamilyReading.Off)]
    [InlineData(Stage.Live, FamilyReading.NotConfigured)]
    public void Events_that_come_by_no_channel_but_files_are_not_configured_without_a_folder(Stage stage, FamilyReading expected)
    {
        SourceSettings settings = Epo(stage, "bulk", "publication-server");

        Assert.Equal((FamilyReading.Live, expected), Read(settings, Health(settings, SourceCondition.Ok)));
        Assert.Equal(
            stage == Stage.Off ? FamilyReading.Off : FamilyReading.Live,
            Read(settings, Health(settings, SourceCondition.Ok, "of other settings")).LegalEvents
        );
    }

    [Fact]
    public void A_source_that_is_not_configured_at_all_reads_nothing()
    {
        SourceSettings settings = Epo(Stage.Live, "bulk");

        Assert.Equal(
            (FamilyReading.NotConfigured, FamilyReading.NotConfigured),
            Read(settings, Health(settings, SourceCondition.NotConfigured))
        );
    }

    [Fact]
    public void Without_the_channel_that_tells_them_events_are_off() =>
        Assert.Equal(
            (FamilyReading.Live, FamilyReading.Off),
            Read(Epo(Stage.Live, "publication-server", "api"), new SourceHealth { Source = new("epo-patents") })
        );

    [Fact]
    public void A_source_of_anything_else_tells_nothing_of_patents() =>
        Assert.Empty(PatentReadings.Of(TestSources.Of("bodacc"), new SourceHealth { Source = new("bodacc") }));

    private static SourceSettings Epo(Stage events, params string[] channels) =>
        TestSources.Of("epo-patents") with
        {
            Channels = channels.ToDictionary(c => c, _ => new ChannelSettings(Stage.Live, Anywhere)),
            Families = new Dictionary<string, Stage> { ["legal-events"] = events },
        };

    private static SourceHealth Health(SourceSettings settings, SourceCondition condition, string? learnt = null) =>
        new()
        {
            Source = settings.Id,
            Standing = new SourceStanding
            {
                Condition = condition,
                Reason = $"api: no answer; {SourceStanding.Lacking("bulk", NoFolder)}",
                Settings = learnt ?? settings.Fingerprint(),
            },
        };

    private static (FamilyReading Publications, FamilyReading LegalEvents) Read(SourceSettings settings, SourceHealth health)
    {
        IReadOnlyDictionary<PatentTopic, FamilyReading> read = PatentReadings.Of(settings, health);
        return (read[PatentTopic.Publications], read[PatentTopic.LegalEvents]);
    }
}
