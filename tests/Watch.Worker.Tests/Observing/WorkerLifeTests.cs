using System.Diagnostics;
using Watch.Worker.Observing;
using Watch.Worker.Store;
using Xunit;

namespace Watch.Worker.Tests.Observing;

/// <summary>Who lives, by the last beat.</summary>
public sealed class WorkerLifeTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 20, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, false, "Alive")]
    [InlineData(30, false, "Alive")]
    [InlineData(31, false, "Dead")]
    [InlineData(86_400, true, "Stopped")]
    [InlineData(-120, false, "Alive")]
    public void A_worker_is_dead_after_three_beats_that_did_not_come(int age, bool stopped, string state) =>
        Assert.Equal(state, WorkerLife.Of(Beat("ingest", age, stopped), Now, isGone: false).State.ToString());

    [Theory]
    [InlineData(false, "Dead")]
    [InlineData(true, "Stopped")]
    public void A_worker_whose_process_is_gone_is_dead_at_once_unless_it_said_that_it_ends(bool stopped, string state) =>
        Assert.Equal(state, WorkerLife.Of(Beat("ingest", 1, stopped), Now, isGone: true).State.ToString());

    [Fact]
    public void A_process_is_known_to_be_gone_on_this_machine_alone()
    {
        using Process ended = Process.Start("true");
        ended.WaitForExit();
        WorkerBeat here = Beat("ingest", 1) with { Machine = Environment.MachineName };

        Assert.True(WorkerProcess.IsGone(here with { Process = ended.Id }));
        Assert.False(WorkerProcess.IsGone(here with { Process = Environment.ProcessId }));
        Assert.False(WorkerProcess.IsGone(Beat("ingest", 1) with { Process = ended.Id }));
    }

    [Fact]
    public void An_age_is_never_negative_whatever_clock_another_machine_has() =>
        Assert.Equal(TimeSpan.Zero, WorkerLife.Of(Beat("ingest", -120), Now, isGone: false).Age);

    [Fact]
    public void Of_a_role_those_that_live_are_shown_or_else_the_one_that_lived_last()
    {
        IReadOnlyList<WorkerLife> shown = WorkerLife.ToShow(
            [Beat("ingest", 5), Beat("ingest", 300), Beat("ingest", 9), Beat("defensive", 500), Beat("defensive", 400, stopped: true)],
            Now,
            isGone: _ => false
        );

        Assert.Equal([("defensive", 400), ("ingest", 5), ("ingest", 9)], shown.Select(l => (l.Beat.Role, (int)l.Age.TotalSeconds)));
    }

    private static WorkerBeat Beat(string role, int age, bool stopped = false) =>
        new()
        {
            Role = role,
            Worker = $"essai/{age}/a",
            Machine = "essai",
            Process = 1,
            Build = "1.0",
            StartedAt = Now.AddDays(-2),
            BeatAt = Now.AddSeconds(-age),
            StoppedAt = stopped ? Now.AddSeconds(-age) : null,
        };
}
