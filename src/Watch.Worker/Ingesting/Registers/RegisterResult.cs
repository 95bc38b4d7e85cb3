using Watch.Contracts.Notices;

namespace Watch.Worker.Ingesting.Registers;

/// <summary>What a document of a register gave.</summary>
internal sealed class RegisterResult
{
    /// <summary>The notices that were made of it.</summary>
    public List<Notice> Notices { get; } = [];

    /// <summary>How many rows the log got for them.</summary>
    public int Rows { get; set; }

    /// <summary>What was odd about them.</summary>
    public List<ParseWarning> Warnings { get; } = [];
}
