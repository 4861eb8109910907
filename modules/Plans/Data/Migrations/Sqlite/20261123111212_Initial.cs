using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntegrationPlatform.Plans.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "plans_assessment",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MemberId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Instrument = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Note = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_assessment", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plans_goal_talk",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ContactId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    GoalId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    StepId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Effect = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    BeganEdition = table.Column<int>(type: "INTEGER", nullable: true),
                    TakenBackAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_goal_talk", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plans_goal_template",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Indicator = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Steps = table.Column<string>(type: "TEXT", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_goal_template", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plans_plan",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Scope = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AgreedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AgreedEdition = table.Column<int>(type: "INTEGER", nullable: true),
                    NextReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedWithCase = table.Column<int>(type: "INTEGER", nullable: false),
                    Changes = table.Column<int>(type: "INTEGER", nullable: false),
                    CopyLanguage = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    ReviewTaskId = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_plan", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plans_field_assessment",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    AssessmentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Need = table.Column<int>(type: "INTEGER", nullable: true),
                    Situation = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Resources = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_field_assessment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_plans_field_assessment_plans_assessment_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "plans_assessment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plans_client_link",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PlanId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PinHash = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ValidUntil = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    MayTick = table.Column<int>(type: "INTEGER", nullable: false),
                    FailedAttempts = table.Column<int>(type: "INTEGER", nullable: false),
                    LockedUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastOpenedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    MadeBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MadeByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_client_link", x => x.Id);
                    table.ForeignKey(
                        name: "FK_plans_client_link_plans_plan_PlanId",
                        column: x => x.PlanId,
                        principalTable: "plans_plan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plans_edition",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PlanId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Scope = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Agreement = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Note = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Signature = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CoversPersons = table.Column<int>(type: "INTEGER", nullable: false),
                    Goals = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RecordedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_edition", x => x.Id);
                    table.ForeignKey(
                        name: "FK_plans_edition_plans_plan_PlanId",
                        column: x => x.PlanId,
                        principalTable: "plans_plan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plans_goal",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PlanId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    MemberId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Title = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OwnWords = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Indicator = table.Column<byte[]>(type: "BLOB", nullable: true),
                    TargetOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Priority = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Progress = table.Column<int>(type: "INTEGER", nullable: false),
                    ReachedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    StatusBefore = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ProgressBefore = table.Column<int>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SinceEdition = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TranslatedInto = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    TranslatedTitle = table.Column<byte[]>(type: "BLOB", nullable: true),
                    TranslatedIndicator = table.Column<byte[]>(type: "BLOB", nullable: true),
                    TranslatedFrom = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_goal", x => x.Id);
                    table.ForeignKey(
                        name: "FK_plans_goal_plans_plan_PlanId",
                        column: x => x.PlanId,
                        principalTable: "plans_plan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plans_review",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PlanId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ContactId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    NextReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Present = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReviewedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ReviewedBy = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_review", x => x.Id);
                    table.ForeignKey(
                        name: "FK_plans_review_plans_plan_PlanId",
                        column: x => x.PlanId,
                        principalTable: "plans_plan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plans_step",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    GoalId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Title = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Actor = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ActorName = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DoneByClient = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TranslatedInto = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    TranslatedTitle = table.Column<byte[]>(type: "BLOB", nullable: true),
                    TranslatedFrom = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_step", x => x.Id);
                    table.ForeignKey(
                        name: "FK_plans_step_plans_goal_GoalId",
                        column: x => x.GoalId,
                        principalTable: "plans_goal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plans_goal_review",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ReviewId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    GoalId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Progress = table.Column<int>(type: "INTEGER", nullable: false),
                    Comment = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_goal_review", x => x.Id);
                    table.ForeignKey(
                        name: "FK_plans_goal_review_plans_review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "plans_review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_plans_assessment_MunicipalityId_CaseId_On",
                table: "plans_assessment",
                columns: new[] { "MunicipalityId", "CaseId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_client_link_MunicipalityId_CaseId",
                table: "plans_client_link",
                columns: new[] { "MunicipalityId", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_client_link_MunicipalityId_TokenHash",
                table: "plans_client_link",
                columns: new[] { "MunicipalityId", "TokenHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_client_link_PlanId",
                table: "plans_client_link",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_plans_edition_MunicipalityId_CaseId_Number",
                table: "plans_edition",
                columns: new[] { "MunicipalityId", "CaseId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_edition_MunicipalityId_On",
                table: "plans_edition",
                columns: new[] { "MunicipalityId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_edition_PlanId",
                table: "plans_edition",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_plans_field_assessment_AssessmentId",
                table: "plans_field_assessment",
                column: "AssessmentId");

            migrationBuilder.CreateIndex(
                name: "IX_plans_field_assessment_MunicipalityId_AssessmentId_Field",
                table: "plans_field_assessment",
                columns: new[] { "MunicipalityId", "AssessmentId", "Field" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_goal_MunicipalityId_CaseId",
                table: "plans_goal",
                columns: new[] { "MunicipalityId", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_goal_MunicipalityId_Field_Status",
                table: "plans_goal",
                columns: new[] { "MunicipalityId", "Field", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_goal_PlanId",
                table: "plans_goal",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_plans_goal_review_MunicipalityId_ReviewId",
                table: "plans_goal_review",
                columns: new[] { "MunicipalityId", "ReviewId" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_goal_review_ReviewId",
                table: "plans_goal_review",
                column: "ReviewId");

            migrationBuilder.CreateIndex(
                name: "IX_plans_goal_talk_MunicipalityId_CaseId_On",
                table: "plans_goal_talk",
                columns: new[] { "MunicipalityId", "CaseId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_goal_talk_MunicipalityId_ContactId",
                table: "plans_goal_talk",
                columns: new[] { "MunicipalityId", "ContactId" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_goal_talk_MunicipalityId_On",
                table: "plans_goal_talk",
                columns: new[] { "MunicipalityId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_goal_template_MunicipalityId_Field_Title",
                table: "plans_goal_template",
                columns: new[] { "MunicipalityId", "Field", "Title" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_plan_MunicipalityId_CaseId",
                table: "plans_plan",
                columns: new[] { "MunicipalityId", "CaseId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_plan_MunicipalityId_Status_NextReviewOn",
                table: "plans_plan",
                columns: new[] { "MunicipalityId", "Status", "NextReviewOn" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_review_MunicipalityId_CaseId_On",
                table: "plans_review",
                columns: new[] { "MunicipalityId", "CaseId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_review_MunicipalityId_On",
                table: "plans_review",
                columns: new[] { "MunicipalityId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_review_PlanId",
                table: "plans_review",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_plans_step_GoalId",
                table: "plans_step",
                column: "GoalId");

            migrationBuilder.CreateIndex(
                name: "IX_plans_step_MunicipalityId_CaseId",
                table: "plans_step",
                columns: new[] { "MunicipalityId", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_step_MunicipalityId_GoalId",
                table: "plans_step",
                columns: new[] { "MunicipalityId", "GoalId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "plans_client_link");

            migrationBuilder.DropTable(
                name: "plans_edition");

            migrationBuilder.DropTable(
                name: "plans_field_assessment");

            migrationBuilder.DropTable(
                name: "plans_goal_review");

            migrationBuilder.DropTable(
                name: "plans_goal_talk");

            migrationBuilder.DropTable(
                name: "plans_goal_template");

            migrationBuilder.DropTable(
                name: "plans_step");

            migrationBuilder.DropTable(
                name: "plans_assessment");

            migrationBuilder.DropTable(
                name: "plans_review");

            migrationBuilder.DropTable(
                name: "plans_goal");

            migrationBuilder.DropTable(
                name: "plans_plan");
        }
    }
}
