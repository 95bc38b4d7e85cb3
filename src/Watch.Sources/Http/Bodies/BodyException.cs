using Watch.Sources.Http.Answers;

namespace Watch.Sources.Http.Bodies;

/// <summary>A body passes a bound or is not what it says; told as a fault of the fetch.</summary>
internal sealed class BodyException(FaultKind kind, string message) : IOException(message)
{
    public FaultKind Kind => kind;
}
