using Watch.Contracts.Notices;

namespace Watch.Sources.Containers;

/// <summary>Why a layer cannot be read further. The first who meets it reports it; all others only stop.</summary>
internal sealed class ContainerFailure(string layer, RejectReason reason, string detail)
{
    private bool _reported;

    /// <summary>The refusal to hand out, or null when it was handed out before.</summary>
    public Contained.Refused? Report()
    {
        if (_reported)
        {
            return null;
        }

        _reported = true;
        return new Contained.Refused(layer, reason, detail);
    }
}

/// <summary>Carries a failure from a layer through those above it to whoever reports it; never leaves this folder.</summary>
internal sealed class ContainerException(ContainerFailure failure) : IOException
{
    public ContainerException(string layer, RejectReason reason, string detail)
        : this(new ContainerFailure(layer, reason, detail)) { }

    public ContainerFailure Failure => failure;
}
