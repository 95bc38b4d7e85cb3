using MassTransit;

namespace Watch.Worker.Delivering;

/// <summary>The bus of the defensive volet.</summary>
public interface IDefensiveBus : IBus;

/// <summary>The bus of the offensive volet, on which the bridge stands.</summary>
public interface IOffensiveBus : IBus;
