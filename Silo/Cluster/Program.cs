using Risk.Silo.Cluster.Hosting;

return await SiloProgram.RunAsync(args);
