using System.Globalization;
using System.Text.Json;
using Watch.Contracts.Notices;
using Watch.Sources.Amf.Texts;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Amf.Texts;

/// <summary>
/// Press relays of decisions, labelled: what of them is read, and what of that is right. They abbreviate at will, so that nothing is asked
/// but what was measured.
/// </summary>
public sealed class PressRelayTests(ITestOutputHelper output)
{
    // Measured in November 2026, per cent: precision and recall over all fields.
    private const int LeastPrecision = 98;
    private const int LeastRecall = 90;

    [Fact]
    public void Precision_and_recall_by_field_are_no_less_than_measured()
    {
        Dictionary<string, (int Right, int Wrong, int Empty)> counts = [];
        foreach (string line in File.ReadLines(RealData.Require("capital", "amf-press", "press-relays-labelled.jsonl")))
        {
            using JsonDocument relay = JsonDocument.Parse(line);
            JsonElement labels = relay.RootElement.GetProperty("labels");
            CrossingReading read = CrossingReader.Read(relay.RootElement.GetProperty("text").GetString()!);
            string id = relay.RootElement.GetProperty("id").GetString()!;
            foreach ((string field, string? printed, string? seen) in Fields(labels, read.Events))
            {
                Count(counts, field, printed, seen);
                output.WriteLine(seen is not null && seen != printed ? $"{id}: {field} is {seen}, labelled {printed ?? "nothing"}" : "");
            }
        }

        foreach ((string field, (int right, int wrong, int empty)) in counts.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{field}: {right} right, {wrong} wrong, {empty} not read");
        }

        int all = counts.Values.Sum(c => c.Right);
        int precision = 100 * all / counts.Values.Sum(c => c.Right + c.Wrong);
        int recall = 100 * all / counts.Values.Sum(c => c.Right + c.Wrong + c.Empty);
        output.WriteLine($"all: precision {precision} %, recall {recall} %");
        Assert.True(precision >= LeastPrecision && recall >= LeastRecall, $"precision {precision} %, recall {recall} %");
    }

    private static void Count(Dictionary<string, (int Right, int Wrong, int Empty)> counts, string field, string? printed, string? seen)
    {
        (int right, int wrong, int empty) = counts.GetValueOrDefault(field);
        counts[field] =
            seen is null && printed is null ? (right, wrong, empty)
            : seen is null ? (right, wrong, empty + 1)
            : seen == printed ? (right + 1, wrong, empty)
            : (right, wrong + 1, empty);
    }

    private static IEnumerable<(string Field, string? Printed, string? Seen)> Fields(JsonElement labels, IReadOnlyList<NoticeEvent> events)
    {
        NoticeEvent[] crossings = [.. events.Where(e => e.Kind == EventKind.ThresholdCrossing)];
        Stake? stake = crossings.LastOrDefault()?.Stake;
        if (labels.TryGetProperty("kind", out _))
        {
            yield return ("crossing", null, stake is null ? null : "yes");
            yield break;
        }

        bool ends = stake is { Shares: 0 };
        yield return ("direction", Direction(labels), DirectionOf(crossings));
        yield return ("basis", Joined(labels, "basis"), BasisOf(stake));
        yield return (
            "thresholds",
            Joined(labels, "thresholds"),
            stake is { Thresholds.Count: > 0 } ? string.Join(' ', stake.Thresholds.Select(t => $"{t}%")) : null
        );

        // "Holds no share any more": what is labelled there is what the group holds.
        yield return ("capital", ends ? "0" : Number(labels, "capital"), Shown(stake?.CapitalPercent));
        yield return ("votes", ends ? "0" : Number(labels, "votes"), Shown(stake?.VotesPercent));
        yield return ("concert", Flag(labels, "concert"), stake is { Concert: true } ? "yes" : null);
        yield return ("on behalf", Flag(labels, "onBehalf"), stake is { OnBehalf: true } ? "yes" : null);
        yield return (
            "controller",
            Text(labels, "controller"),
            stake?.Declarants.Select(d => d.ControlledBy).FirstOrDefault(c => c is not null)
        );
        yield return (
            "indirect",
            Flag(labels, "indirect"),
            labels.TryGetProperty("indirect", out _) && stake is { Form: HoldingForm.Indirect } ? "yes" : null
        );
        if (labels.TryGetProperty("intention", out JsonElement intention))
        {
            DeclaredIntention? read = events.Select(e => e.Intention).FirstOrDefault(i => i is not null);
            yield return ("intention: control", Bool(intention, "control"), YesOrNo(read?.Control));
            yield return ("intention: purchases", Bool(intention, "buyMore"), YesOrNo(read?.Purchases));
            yield return ("intention: seats", Bool(intention, "board"), YesOrNo(read?.Seats));
        }
    }

    private static string? Direction(JsonElement labels) =>
        labels.GetProperty("direction").GetString() is "up-then-down" ? "down" : labels.GetProperty("direction").GetString();

    private static string? DirectionOf(NoticeEvent[] crossings) =>
        crossings.LastOrDefault()?.Stake?.Direction switch
        {
            CrossingDirection.Upwards => "up",
            CrossingDirection.Downwards => "down",
            _ => null,
        };

    private static string? BasisOf(Stake? stake) =>
        (stake?.CapitalThresholds.Count > 0, stake?.VotesThresholds.Count > 0) switch
        {
            (true, true) => "capital votes",
            (true, false) => "capital",
            (false, true) => "votes",
            _ => null,
        };

    private static string? Joined(JsonElement labels, string field) =>
        labels.TryGetProperty(field, out JsonElement list) ? string.Join(' ', list.EnumerateArray().Select(v => v.GetString())) : null;

    private static string? Number(JsonElement labels, string field) =>
        labels.TryGetProperty(field, out JsonElement number) ? Shown(number.GetDecimal()) : null;

    private static string? Shown(decimal? number) => number?.ToString("0.###", CultureInfo.InvariantCulture);

    private static string? Flag(JsonElement labels, string field) =>
        labels.TryGetProperty(field, out JsonElement flag) && flag.GetBoolean() ? "yes" : null;

    private static string? Text(JsonElement labels, string field) =>
        labels.TryGetProperty(field, out JsonElement text) ? text.GetString() : null;

    private static string? Bool(JsonElement labels, string field) =>
        labels.TryGetProperty(field, out JsonElement told) ? YesOrNo(told.GetBoolean()) : null;

    private static string? YesOrNo(bool? told) =>
        told is null ? null
        : told.Value ? "yes"
        : "no";
}
