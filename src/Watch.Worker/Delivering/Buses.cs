using MassTransit;

namespace Watch.Worker.Delivering;

/// <summary>The bus of the defensive volet.</summary>
public interface IDefensiveBus : IBus;

/// <summary>The bus of the offensive volet.</summary>
public interface IOffensiveBus : IBus;

/// <summary>The bus of the bridge: the defensive volet's way to the coordination, and to nobody else.</summary>
public interface IBridgeBus : IBus;
