using Watch.Sources.Seams;

namespace Watch.Sources.Opendatasoft.Days;

/// <summary>How a walk stands.</summary>
internal sealed class WalkState
{
    /// <summary>Whether all of the family was handed over so far.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Whether no more of the family is asked for in this run.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Whether nothing more is asked for: the host sent us away, or said when to come back.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Begins another family.</summary>
    public void Begin() => (IsWhole, IsStopped) = (true, IsOver);

    /// <summary>Something of the family is left for the next run.</summary>
    public void Leave() => IsWhole = false;

    /// <summary>As the other, and says what.</summary>
    public FetchStep.Failed Leave(FetchStep.Failed failed)
    {
        IsWhole = false;
        return failed;
    }

    /// <summary>The family ends here.</summary>
    public FetchStep.Failed Stop(FetchStep.Failed failed)
    {
        (IsWhole, IsStopped) = (false, true);
        IsOver |= failed.RetryAt is not null || failed.Condition == SourceCondition.Blocked;
        return failed;
    }
}
