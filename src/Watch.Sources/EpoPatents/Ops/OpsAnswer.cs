namespace Watch.Sources.EpoPatents.Ops;

/// <summary>What came of one question.</summary>
internal abstract record OpsAnswer
{
    private OpsAnswer() { }

    /// <summary>Publications, with the bytes in which they came.</summary>
    internal sealed record Found(OpsPage Page, byte[] Bytes) : OpsAnswer;

    /// <summary>There is nothing of it.</summary>
    internal sealed record Nothing : OpsAnswer;

    /// <summary>There is no answer.</summary>
    internal sealed record Failed(OpsFault Fault) : OpsAnswer;
}
