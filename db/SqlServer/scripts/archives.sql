IF OBJECT_ID(N'[archives].[Migrations]') IS NULL
BEGIN
    IF SCHEMA_ID(N'archives') IS NULL EXEC(N'CREATE SCHEMA [archives];');
    CREATE TABLE [archives].[Migrations] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK_Migrations] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261124071959_Initial'
)
BEGIN
    IF SCHEMA_ID(N'archives') IS NULL EXEC(N'CREATE SCHEMA [archives];');
END;

IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261124071959_Initial'
)
BEGIN
    CREATE TABLE [archives].[AuditTrail] (
        [Id] bigint NOT NULL IDENTITY,
        [At] datetime2(3) NOT NULL,
        [Actor] nvarchar(200) NOT NULL,
        [Operation] nvarchar(200) NOT NULL,
        [Kind] nvarchar(20) NOT NULL,
        [Record] nvarchar(200) NOT NULL,
        [RecordKey] nvarchar(200) NOT NULL,
        [Details] nvarchar(max) NULL,
        CONSTRAINT [PK_AuditTrail] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261124071959_Initial'
)
BEGIN
    CREATE TABLE [archives].[DeliveryLeases] (
        [Name] nvarchar(60) NOT NULL,
        [Owner] nvarchar(200) NOT NULL,
        [Until] datetime2(3) NOT NULL,
        CONSTRAINT [PK_DeliveryLeases] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261124071959_Initial'
)
BEGIN
    CREATE TABLE [archives].[HouseholdWords] (
        [UnitId] bigint NOT NULL,
        [Room] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Words] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_HouseholdWords] PRIMARY KEY ([UnitId])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261124071959_Initial'
)
BEGIN
    CREATE TABLE [archives].[IdentityKeys] (
        [Id] int NOT NULL,
        [Sealed] varbinary(max) NOT NULL,
        CONSTRAINT [PK_IdentityKeys] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261124071959_Initial'
)
BEGIN
    CREATE TABLE [archives].[Inbox] (
        [EventId] uniqueidentifier NOT NULL,
        [Handler] nvarchar(100) NOT NULL,
        [At] datetime2(3) NOT NULL,
        CONSTRAINT [PK_Inbox] PRIMARY KEY ([EventId], [Handler])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261124071959_Initial'
)
BEGIN
    CREATE TABLE [archives].[OperationResults] (
        [CommandId] uniqueidentifier NOT NULL,
        [Operation] nvarchar(200) NOT NULL,
        [Actor] nvarchar(200) NOT NULL,
        [At] datetime2(3) NOT NULL,
        [Result] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_OperationResults] PRIMARY KEY ([CommandId])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261124071959_Initial'
)
BEGIN
    CREATE TABLE [archives].[Outbox] (
        [Id] bigint NOT NULL IDENTITY,
        [EventId] uniqueidentifier NOT NULL,
        [Name] nvarchar(200) NOT NULL,
        [Subject] nvarchar(200) NOT NULL,
        [Body] nvarchar(max) NOT NULL,
        [At] datetime2(3) NOT NULL,
        [DeliveredAt] datetime2(3) NULL,
        [Attempts] int NOT NULL,
        [NextAttemptAt] datetime2(3) NULL,
        [Error] nvarchar(2000) NULL,
        CONSTRAINT [PK_Outbox] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261124071959_Initial'
)
BEGIN
    CREATE TABLE [archives].[ParkingSpaces] (
        [Id] bigint NOT NULL,
        [Code] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Kind] nvarchar(20) NOT NULL,
        [ImportId] uniqueidentifier NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_ParkingSpaces] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261124071959_Initial'
)
BEGIN
    CREATE TABLE [archives].[Sequences] (
        [Name] nvarchar(60) NOT NULL,
        [Next] bigint NOT NULL,
        CONSTRAINT [PK_Sequences] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261124071959_Initial'
)
BEGIN
    CREATE TABLE [archives].[Units] (
        [Id] bigint NOT NULL,
        [Code] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Building] nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Entrance] nvarchar(30) NULL,
        [Room] nvarchar(30) NOT NULL,
        [FloorArea] decimal(20,6) NOT NULL,
        [Usage] nvarchar(20) NOT NULL,
        [Status] nvarchar(20) NOT NULL,
        [HandoverDate] date NULL,
        [SortKey] nvarchar(120) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ImportId] uniqueidentifier NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Units] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261124071959_Initial'
)
BEGIN
    CREATE TABLE [archives].[Zones] (
        [Id] bigint NOT NULL,
        [Code] nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Name] nvarchar(200) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Zones] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261124071959_Initial'
)
BEGIN
    CREATE TABLE [archives].[ParkingLeases] (
        [Id] bigint NOT NULL,
        [SpaceId] bigint NOT NULL,
        [UnitId] bigint NOT NULL,
        [Kind] nvarchar(20) NOT NULL,
        [From] date NULL,
        [To] date NULL,
        [ImportId] uniqueidentifier NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_ParkingLeases] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ParkingLeases_ParkingSpaces_SpaceId] FOREIGN KEY ([SpaceId]) REFERENCES [archives].[ParkingSpaces] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ParkingLeases_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [archives].[Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261124071959_Initial'
)
BEGIN
    CREATE TABLE [archives].[People] (
        [Id] bigint NOT NULL,
        [UnitId] bigint NOT NULL,
        [Role] nvarchar(20) NOT NULL,
        [Name] nvarchar(100) NOT NULL,
        [Phone] nvarchar(60) NULL,
        [IdKind] nvarchar(30) NULL,
        [IdNumberSealed] varbinary(400) NULL,
        [IdNumberHash] nvarchar(44) NULL,
        [IdNumberMasked] nvarchar(60) NULL,
        [From] date NULL,
        [To] date NULL,
        [EmergencyContact] nvarchar(100) NULL,
        [EmergencyPhone] nvarchar(60) NULL,
        [Plate] nvarchar(100) NULL,
        [ImportId] uniqueidentifier NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_People] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_People_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [archives].[Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261124071959_Initial'
)
BEGIN
    CREATE TABLE [archives].[ZoneBuildings] (
        [Id] bigint NOT NULL,
        [Building] nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [From] date NOT NULL,
        [ZoneId] bigint NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_ZoneBuildings] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ZoneBuildings_Zones_ZoneId] FOREIGN KEY ([ZoneId]) REFERENCES [archives].[Zones] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261124071959_Initial'
)
BEGIN
    CREATE TABLE [archives].[ZoneStewards] (
        [Id] bigint NOT NULL,
        [ZoneId] bigint NOT NULL,
        [From] date NOT NULL,
        [StaffNo] nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_ZoneStewards] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ZoneStewards_Zones_ZoneId] FOREIGN KEY ([ZoneId]) REFERENCES [archives].[Zones] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261124071959_Initial'
)
BEGIN
    CREATE INDEX [IX_AuditTrail_At] ON [archives].[AuditTrail] ([At]);
END;

IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261124071959_Initial'
)
BEGIN
    CREATE INDEX [IX_AuditTrail_Record_RecordKey] ON [archives].[AuditTrail] ([Record], [RecordKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261124071959_Initial'
)
BEGIN
    CREATE INDEX [IX_HouseholdWords_Room] ON [archives].[HouseholdWords] ([Room]);
END;

IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261124071959_Initial'
)
BEGIN
    CREATE INDEX [IX_Outbox_DeliveredAt] ON [archives].[Outbox] ([DeliveredAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261124071959_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Outbox_EventId] ON [archives].[Outbox] ([EventId]);
END;

IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261124071959_Initial'
)
BEGIN
    CREATE INDEX [IX_ParkingLeases_SpaceId_From] ON [archives].[ParkingLeases] ([SpaceId], [From]);
END;

IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261124071959_Initial'
)
BEGIN
    CREATE INDEX [IX_ParkingLeases_UnitId] ON [archives].[ParkingLeases] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261124071959_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ParkingSpaces_Code] ON [archives].[ParkingSpaces] ([Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261124071959_Initial'
)
BEGIN
    CREATE INDEX [IX_People_UnitId] ON [archives].[People] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261124071959_Initial'
)
BEGIN
    CREATE INDEX [IX_Units_Building] ON [archives].[Units] ([Building]);
END;

IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261124071959_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Units_Code] ON [archives].[Units] ([Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261124071959_Initial'
)
BEGIN
    CREATE INDEX [IX_Units_SortKey] ON [archives].[Units] ([SortKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261124071959_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ZoneBuildings_Building_From] ON [archives].[ZoneBuildings] ([Building], [From]);
END;

IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261124071959_Initial'
)
BEGIN
    CREATE INDEX [IX_ZoneBuildings_ZoneId] ON [archives].[ZoneBuildings] ([ZoneId]);
END;

IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261124071959_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Zones_Code] ON [archives].[Zones] ([Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261124071959_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ZoneStewards_ZoneId_From] ON [archives].[ZoneStewards] ([ZoneId], [From]);
END;

IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261124071959_Initial'
)
BEGIN
    INSERT INTO [archives].[Migrations] ([MigrationId], [ProductVersion])
    VALUES (N'20261124071959_Initial', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261128131841_OwnersOfSeveralUnits'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_People_IdNumberHash] ON [archives].[People] ([IdNumberHash]) WHERE [IdNumberHash] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261128131841_OwnersOfSeveralUnits'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_People_Phone] ON [archives].[People] ([Phone]) WHERE [Phone] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [archives].[Migrations]
    WHERE [MigrationId] = N'20261128131841_OwnersOfSeveralUnits'
)
BEGIN
    INSERT INTO [archives].[Migrations] ([MigrationId], [ProductVersion])
    VALUES (N'20261128131841_OwnersOfSeveralUnits', N'10.0.15');
END;

COMMIT;
GO
