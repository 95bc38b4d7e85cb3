using System.Globalization;
using Watch.KillHost;

namespace Watch.EndToEnd.Tests.Crashing;

/// <summary>How a run is disturbed.</summary>
internal enum CrashKind
{
    /// <summary>It dies at one side of a commit.</summary>
    AtCommit,

    /// <summary>The program as it ships dies at some moment, and the next one at another.</summary>
    AtAnyTime,

    /// <summary>PostgreSQL is killed while it works.</summary>
    WithPostgreSql,

    /// <summary>RabbitMQ is killed while it works.</summary>
    WithRabbitMq,

    /// <summary>An older and a newer one work on the same stores, and die.</summary>
    SideBySide,
}

/// <summary>One disturbed run.</summary>
/// <param name="Number">Its place among those that were drawn.</param>
/// <param name="Kind">How.</param>
/// <param name="Scenario">What is run.</param>
/// <param name="Side">The side of a commit where it dies or waits.</param>
/// <param name="Share">Which visit of all, or which moment: from 0 to less than 1.</param>
internal sealed record Crash(int Number, CrashKind Kind, Scenario Scenario, CommitSide Side, double Share)
{
    /// <summary>How many processes it is to kill.</summary>
    public int Kills =>
        Kind switch
        {
            CrashKind.AtAnyTime or CrashKind.SideBySide => 2,
            CrashKind.WithPostgreSql or CrashKind.WithRabbitMq when LetsGo => 0,
            _ => 1,
        };

    /// <summary>Whether the program goes on after a server was killed, and ends as it can; else it is killed too.</summary>
    public bool LetsGo => Share >= 0.5;

    /// <summary>The visit that it means, of so many.</summary>
    public CommitVisit VisitOf(int reached) => new(Side, 1 + (int)(Share * reached));

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Number:000} {Scenario.Name}: {(Kind == CrashKind.AtCommit ? $"{Side}" : $"{Kind}")} {Share:0.00}"
        );
}
