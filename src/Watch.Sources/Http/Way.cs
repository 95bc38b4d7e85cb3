using Watch.Sources.Http.Answers;
using Watch.Sources.Http.Asking;
using Watch.Sources.Http.Authorizing;
using Watch.Sources.Http.Guarding;

namespace Watch.Sources.Http;

/// <summary>
/// One request on its way through redirects: where it is, and what goes along there. Who asks is told to the server that was asked, and
/// not to where it sends; what is sent goes nowhere else either.
/// </summary>
internal sealed class Way(FetchRequest request, Grant grant)
{
    private bool _hasLeft;
    private bool _isPermanent = true;

    /// <summary>Where it is.</summary>
    public Uri At { get; private set; } = request.Address;

    /// <summary>What led there, or null.</summary>
    public Uri? From { get; private set; }

    /// <summary>Where permanent redirects lead; null where there are none.</summary>
    public Uri? Moved { get; private set; }

    /// <summary>What is asked there.</summary>
    public FetchRequest Asked { get; private set; } = request;

    /// <summary>Who asks there.</summary>
    public Grant Grant => _hasLeft ? Grant.None : grant;

    /// <summary>Whether a secret goes along.</summary>
    public bool HoldsSecret => Grant.Header is not null || Asked.Body is { HoldsSecret: true };

    /// <summary>Goes where a server sends it; a fault where that may not be followed.</summary>
    public FetchFault? GoOn(Hop.Onward onward)
    {
        bool leaves = !onward.To.IsSameServer(Asked.Address);
        if (Asked.Body is not null && onward.IsSame && leaves)
        {
            return new FetchFault(FaultKind.Redirect, "it sends what is posted to another host, where it never goes");
        }

        Asked = onward.IsSame ? Asked : Asked with { Body = null };
        _hasLeft |= leaves;
        _isPermanent &= onward.Permanent;
        Moved = _isPermanent ? onward.To : Moved;
        (From, At) = (At, onward.To);
        return null;
    }
}
