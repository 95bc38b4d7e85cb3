using Watch.Worker.Store;

namespace Watch.Worker.Tests.Judging.Weeks;

/// <summary>Ends what is being done just before or just after a commit, as the end of a process would.</summary>
/// <param name="points">The commits at which it may do so; those of a notice on its way to a reader where none are named.</param>
internal sealed class Kills(params CommitPoint[] points) : ICommitPoints
{
    private readonly CommitPoint[] _points = points is [] ? [CommitPoint.Append, CommitPoint.Judgement, CommitPoint.File] : points;

    private int _left;

    /// <summary>How many there were.</summary>
    public int Count { get; private set; }

    /// <summary>Lets so many commits and moments between them pass, and then kills; 0 for never.</summary>
    public void After(int passes) => _left = passes;

    public void Before(CommitPoint point) => Pass(point);

    public void After(CommitPoint point) => Pass(point);

    private void Pass(CommitPoint point)
    {
        if (_left > 0 && _points.Contains(point) && --_left == 0)
        {
            Count++;
            throw new KilledException();
        }
    }
}

/// <summary>The process is gone.</summary>
internal sealed class KilledException : Exception;
