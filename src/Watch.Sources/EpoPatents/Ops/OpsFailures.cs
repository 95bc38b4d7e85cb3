namespace Watch.Sources.EpoPatents.Ops;

/// <summary>Tells when what fails is no longer a query but the service.</summary>
internal sealed class OpsFailures
{
    // What is wrong with so many different queries in a row is wrong with all of them.
    private const int MostSubjects = 3;

    // Of one subject there are several weeks, and after a long absence many.
    private const int Most = 12;

    private readonly HashSet<string> _subjects = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Notes how a query ended; true where nothing more is to be asked in this run.</summary>
    public bool Ends(OpsFault? fault, OpsQuery query)
    {
        if (fault is null)
        {
            _subjects.Clear();
            _count = 0;
            return false;
        }

        _subjects.Add(query.Subject);
        _count++;
        return !fault.IsOfQuery || _subjects.Count == MostSubjects || _count == Most;
    }
}
