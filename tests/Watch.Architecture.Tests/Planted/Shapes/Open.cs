namespace Watch.Architecture.Tests.Planted.Shapes;

/// <summary>A public record that anyone may inherit.</summary>
public record Open(int Value);

/// <summary>A record as it should be.</summary>
internal sealed record Closed(int Value);

/// <summary>The head of a family that anyone may join.</summary>
public abstract record OpenFamily;

/// <summary>The head of a closed family.</summary>
public abstract record ClosedFamily
{
    private ClosedFamily() { }

    /// <summary>Its one member.</summary>
    public sealed record Member : ClosedFamily;
}
