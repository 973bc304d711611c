using Risk.Api.Commands;

return await RiskCommandLine.RunAsync(args);
