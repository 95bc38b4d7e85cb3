namespace Watch.Worker.Judging;

/// <summary>Holds what a volet judges by while the worker runs: a whole load takes the place of another, or none does.</summary>
internal sealed class VoletSnapshots(VoletSnapshot first)
{
    private volatile VoletSnapshot _current = first;

    /// <summary>What is in force. Who judges a batch asks once.</summary>
    public VoletSnapshot Current => _current;

    /// <summary>Puts another in force.</summary>
    public void Replace(VoletSnapshot next) => _current = next;
}
