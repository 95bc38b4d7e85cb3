using MassTransit;
using Watch.Contracts.Messages;

namespace Watch.Worker.Delivering;

/// <summary>The bus of the defensive volet.</summary>
public interface IDefensiveBus : IBus;

/// <summary>The bus of the offensive volet, on which the bridge stands.</summary>
public interface IOffensiveBus : IBus;

/// <summary>Which bus a message goes to.</summary>
internal static class Bridge
{
    /// <summary>The one route that leaves the defensive volet.</summary>
    public const string Route = "coordination";

    /// <summary>The volet whose bus carries this message.</summary>
    public static Volet BusOf(Volet volet, string route) => string.Equals(route, Route, StringComparison.Ordinal) ? Volet.Offensive : volet;
}
