namespace Watch.EndToEnd.Tests.Apartness;

/// <summary>The sorts of what can be seen from outside of the defensive volet. Metrics join them once there are any.</summary>
internal enum Sight
{
    /// <summary>Offensive messages and alert files, with what they say.</summary>
    Message,

    /// <summary>Requests to sources, in their order.</summary>
    Request,

    /// <summary>What a process writes that is of no category of the volet.</summary>
    LogLine,

    /// <summary>Names, sizes and contents of all other files.</summary>
    File,

    /// <summary>How a process ended.</summary>
    ExitStatus,

    /// <summary>Positions of the log, and the number that comes next.</summary>
    Position,

    /// <summary>What the server of the log counts of its tables and databases.</summary>
    Statistic,

    /// <summary>Who is connected there.</summary>
    Session,

    /// <summary>Which locks they hold.</summary>
    Lock,

    /// <summary>How far the write-ahead log and the transaction numbers of that server went on while the defensive volet worked.</summary>
    ServerNumber,

    /// <summary>How many messages a queue of the offensive virtual host holds.</summary>
    QueueDepth,
}
